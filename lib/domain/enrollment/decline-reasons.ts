/** Why a suggestion may be declined; outcomes count by these words. */
export const declineReasons = [
  'The course as a whole is fine.',
  'Something outside of care explains it.',
  'Done already, or agreed otherwise.',
  'The patient does not want it.',
  'It does not fit this patient.',
  'Another reason.',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** The one that says nothing by itself. */
export const otherDeclineReason: DeclineReason = 'Another reason.';
