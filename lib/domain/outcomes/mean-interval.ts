import { tQuantile } from '@/lib/domain/outcomes/t-quantile';
import type { Interval } from '@/lib/domain/outcomes/wilson-interval';

/** Sums over values, as a database can add them up. */
export type Sums = { n: number; sum: number; sumSquares: number };

/** `sd` and the 95 % interval are null for fewer than two values. */
export type MeanInterval = { n: number; mean: number; sd: number | null; interval: Interval | null };

/** Mean, standard deviation of the sample and 95 % t-interval. Null without values. */
export function meanInterval(values: readonly number[] | Sums): MeanInterval | null {
  const { n, sum, sumSquares } = 'n' in values ? values : sumsOf(values);
  if (n === 0) return null;
  const mean = sum / n;
  if (n === 1) return { n, mean, sd: null, interval: null };
  const sd = Math.sqrt(Math.max(0, sumSquares - n * mean * mean) / (n - 1));
  const half = (tQuantile(n - 1) * sd) / Math.sqrt(n);
  return { n, mean, sd, interval: { low: mean - half, high: mean + half } };
}

/** The sums of values. */
export function sumsOf(values: readonly number[]): Sums {
  return values.reduce<Sums>(({ n, sum, sumSquares }, value) => ({ n: n + 1, sum: sum + value, sumSquares: sumSquares + value * value }), {
    n: 0,
    sum: 0,
    sumSquares: 0,
  });
}
