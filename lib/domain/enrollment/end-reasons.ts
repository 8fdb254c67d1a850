/** Why care may end early; outcomes count by these words. */
export const leavingReasons = [
  'Not enough progress; referred to a specialist.',
  'Not enough progress; referred to orthopedics.',
  'Symptoms did not improve; care stopped on request.',
  'Symptoms are gone; care stopped on request.',
  'No answer to three messages.',
  'Not enough time for the program.',
  'Changed employer; coverage ended.',
  'Prefers care close to home.',
  'Planned surgery.',
  'Another illness comes first.',
  'Another reason.',
] as const;
export type LeavingReason = (typeof leavingReasons)[number];

/** The one that says nothing by itself. */
export const otherReason: LeavingReason = 'Another reason.';

export const completedReason = 'Program completed.';
