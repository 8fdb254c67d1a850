/** Two-sided 95 % quantile of the normal distribution. */
const z = 1.959963984540054;

export type Interval = { low: number; high: number };

/** Wilson 95 % interval of a proportion, as shares from 0 to 1. Null when nobody was counted. */
export function wilsonInterval(count: number, total: number): Interval | null {
  if (total === 0) return null;
  const share = count / total;
  const spread = 1 + (z * z) / total;
  const center = (share + (z * z) / (2 * total)) / spread;
  const half = (z / spread) * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  return { low: count === 0 ? 0 : Math.max(0, center - half), high: count === total ? 1 : Math.min(1, center + half) };
}
