export type GoalSpan = { baseline: number; target: number };

/** Share of the way from baseline to target, in percent, whatever the direction. Null when there is no way to go. Not clamped. */
export function progress({ baseline, target }: GoalSpan, value: number): number | null {
  if (target === baseline) return null;
  return (100 * (value - baseline)) / (target - baseline) + 0; // + 0: a stored 0 has no sign
}
