import { type MeanInterval, meanInterval, type Sums } from '@/lib/domain/outcomes/mean-interval';

/** One value of one person in a week, or the sums a database made of many. */
export type CourseRow = { week: number; value: number } | ({ week: number } & Sums);

export type CoursePoint = { week: number } & MeanInterval;

/** Average course: for each week that has values their number, mean, SD and 95 % interval, in order of weeks. */
export function averageCourse(rows: readonly CourseRow[]): CoursePoint[] {
  const weeks = new Map<number, Sums>();
  for (const row of rows) {
    const { n, sum, sumSquares } = 'value' in row ? { n: 1, sum: row.value, sumSquares: row.value * row.value } : row;
    const known = weeks.get(row.week) ?? { n: 0, sum: 0, sumSquares: 0 };
    weeks.set(row.week, { n: known.n + n, sum: known.sum + sum, sumSquares: known.sumSquares + sumSquares });
  }
  return [...weeks]
    .sort(([a], [b]) => a - b)
    .flatMap(([week, sums]) => {
      const point = meanInterval(sums);
      return point ? [{ week, ...point }] : [];
    });
}
