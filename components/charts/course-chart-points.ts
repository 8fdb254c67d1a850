import type { ExpectedPoint } from '@/lib/domain/goals/expected-series';

/** One week of the average course. A suppressed week has too few people to show anything but that; an `n` that may not be shown is null. */
export type CourseWeek =
  | { week: number; suppressed: true }
  | {
      week: number;
      suppressed: false;
      n: number | null;
      mean: number /** Bounds of the 95 % interval of the mean. */;
      lower: number;
      upper: number;
    };

/** The average course of a measure by week; finished numbers, nothing left to decide. */
export type CourseChartPoints = {
  measure: string;
  unit: string;
  min: number;
  max: number;
  better: 'higher' | 'lower';
  /** Last week on the axis. */
  lastWeek: number;
  /** Ascending. */
  weeks: CourseWeek[];
  /** Ascending; empty where no one course is expected of all. */
  expected: Pick<ExpectedPoint, 'week' | 'expected' | 'lower' | 'upper'>[];
};
