import type { Day } from '@/lib/domain/day';
import type { GoalFact } from '@/lib/domain/enrollment/facts';
import type { GoalTerms } from '@/lib/domain/enrollment/plan-version-move';
import { goalName } from '@/lib/domain/enrollment/version-move-in-words';

/** What a move touches, as it stood before or after it. */
export type MoveSnapshot = {
  programVersionId: string;
  plannedEndOn: Day;
  phaseCode: string;
  goals: (GoalTerms & Pick<GoalFact, 'id' | 'code' | 'completedOn'> & { version: number })[];
};

/** How long a move can be undone (P). */
export const UNDO_HOURS = 24;

/**
 * What keeps a move from being undone exactly, one sentence each; empty when it can be. `after` is how the move left the enrollment, `now`
 * how it stands. New scores do not count: they are facts of their own.
 */
export function undoObstacles(after: MoveSnapshot, now: MoveSnapshot & { endedOn: Day | null }, movedAt: Date, at: Date): string[] {
  const changedGoals = after.goals.filter(({ id, version }) => now.goals.find((goal) => goal.id === id)?.version !== version);
  const addedGoals = now.goals.filter(({ id }) => !after.goals.some((goal) => goal.id === id));
  const isLate = at.getTime() - movedAt.getTime() > UNDO_HOURS * 3_600_000;
  return [
    ...(isLate ? [`More than ${UNDO_HOURS} hours have passed.`] : []),
    ...(now.endedOn === null ? [] : ['The care has ended since.']),
    ...(now.programVersionId === after.programVersionId ? [] : ['It was moved to another version since.']),
    ...(now.phaseCode === after.phaseCode ? [] : ['The phase was changed since.']),
    ...(now.plannedEndOn === after.plannedEndOn ? [] : ['The planned end was changed since.']),
    ...changedGoals.map((goal) => `${goalName(goal)} was changed since.`),
    ...addedGoals.map((goal) => `${goalName(goal)} was added since.`),
  ];
}
