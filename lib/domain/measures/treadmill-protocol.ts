/** Both treadmill times are taken from one test; a time from another protocol cannot be compared. */
export const treadmillProtocol = 'Graded (Gardner): 2 miles an hour, starting flat, 2% steeper every 2 minutes';
