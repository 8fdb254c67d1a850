import type { GoalCode } from './program';

/** What a goal is called in a sentence: "Pain goal". */
export const goalNames: Record<GoalCode, string> = {
  'st1-pain': 'Pain goal',
  'st2-flexibility': 'Flexibility goal',
  'st3-pacing': 'Pacing goal',
  'st4-confidence': 'Confidence goal',
  'lt1-strength': 'Strength goal',
  'lt2-walking': 'Walking goal',
  'lt3-return': 'Return goal',
  'lt4-factors': 'Contributing factors goal',
  'lt5-self-manage': 'Self-management goal',
};
