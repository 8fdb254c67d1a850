import type { Day } from '@/lib/domain/day';
import type { ExpectedPoint } from '@/lib/domain/goals/expected-series';

/** One observation that counts, with what was expected on its day. `replaced` is the value that it corrects; null when it corrects none. */
export type ObservedPoint = {
  id?: string;
  observedOn: Day;
  value: number;
  replaced: number | null;
  band: Pick<ExpectedPoint, 'expected' | 'lower' | 'upper'> | null;
};

/** All that a goal's chart and its table show: finished numbers, nothing left to decide. */
export type GoalChartPoints = {
  /** The measure as a patient calls it ("Pain"). */
  measure: string;
  unit: string;
  /** Range of the measure: the axis. */
  min: number;
  max: number;
  better: 'higher' | 'lower';
  startsOn: Day;
  /** Last day on the axis; on or after `dueOn`. */
  endsOn: Day;
  target: number;
  dueOn: Day;
  /** Ascending; enough points to look smooth (one or two a week). */
  expected: ExpectedPoint[];
  /** Ascending, the baseline first. */
  observations: ObservedPoint[];
  /** Both days inclusive. */
  phases: { name: string; from: Day; to: Day }[];
  holds: { from: Day; to: Day; reason: string }[];
};
