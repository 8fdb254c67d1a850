import type { Day } from '@/lib/domain/day';
import type { ExpectedPoint } from '@/lib/domain/goals/expected-series';

/** The main measure of an enrollment in a few numbers; weeks count from the start and need not be whole. */
export type SparklinePoints = {
  measure: string;
  unit: string;
  min: number;
  max: number;
  /** Last week on the axis. */
  weeks: number;
  observations: { week: number; value: number }[];
  /** Edges of the expected band; a handful is enough. */
  band: Pick<ExpectedPoint, 'week' | 'lower' | 'upper'>[];
  due: { week: number; on: Day } | null;
};
