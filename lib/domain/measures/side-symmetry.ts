/** The affected side as a percentage of the other one, to a whole percent; null when the other side scores 0. */
export function sideSymmetry(affected: number, other: number): number | null {
  return other > 0 ? Math.round((100 * affected) / other) : null;
}
