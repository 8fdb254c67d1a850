import type { Day } from '@/lib/domain/day';
import type { GoalStatus } from '@/lib/domain/enrollment/assessment';

/** A goal as it is shown: its facts, its stored status and the rule that set it. */
export type GoalView = {
  id: string;
  wording: string;
  /** The measure as a patient calls it, and its unit. */
  measure: string;
  unit: string;
  baseline: number;
  target: number;
  dueOn: Day;
  /** The score that its status rests on. */
  latest: { value: number; observedOn: Day };
  /** Its scores as charted, oldest first; those after a goal was closed are there too. */
  chart?: { observations: { value: number; observedOn: Day }[] };
  status: GoalStatus;
  /** Whether care ended without it: then no date is due any more and nobody is on track. */
  isUnreached: boolean;
  /** Follows care, and care ended early. */
  neverBegins: boolean;
  /** Why it has this status, in words with numbers. */
  reason: string;
  /** Percent of the way, raw; null when there is no way to go. */
  progress: number | null;
  importance: 1 | 2 | 3;
  difficulty: 1 | 2 | 3;
};
