import { AddGoal, addGoal } from '@/lib/data/goals/add-goal';
import { CompleteGoal, completeGoal } from '@/lib/data/goals/complete-goal';
import { EditGoal, editGoal } from '@/lib/data/goals/edit-goal';
import { ReopenGoal, reopenGoal } from '@/lib/data/goals/reopen-goal';
import { SustainGoal, sustainGoal } from '@/lib/data/goals/sustain-goal';
import type { Boundary } from '@/lib/data/isolation-table.fixture';
import { addDays } from '@/lib/domain/day';

const weight = { importance: '2', difficulty: '2' };

/** The commands of goals, called with ids that are someone else's. */
export const goalBoundaries: Record<string, Boundary> = {
  addGoal: {
    call: (viewer, { key, gatedId, today }) =>
      addGoal(
        viewer,
        AddGoal.parse({
          key,
          enrollmentId: gatedId,
          measure: 'lefs',
          goal: { ...weight, code: 'lt2-walking', wording: 'Walk further', baseline: '40', target: '49', dueOn: addDays(today, 30) },
        }),
      ),
  },
  editGoal: {
    call: (viewer, { goalId, today }) =>
      editGoal(viewer, EditGoal.parse({ ...weight, goalId, version: 1, target: '2', dueOn: addDays(today, 30), reason: 'Agreed' })),
  },
  completeGoal: { call: (viewer, { key, reachedId }) => completeGoal(viewer, CompleteGoal.parse({ key, goalId: reachedId, version: 1 })) },
  sustainGoal: { call: (viewer, { key, reachedId }) => sustainGoal(viewer, SustainGoal.parse({ key, goalId: reachedId, version: 1 })) },
  reopenGoal: {
    call: (viewer, { key, closedId }) =>
      reopenGoal(viewer, ReopenGoal.parse({ key, goalId: closedId, version: 2, reason: 'Pain is back' })),
  },
};
