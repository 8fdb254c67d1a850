import type { DraftGoal } from '@/lib/data/assignments/assignment-draft';
import type { Draft } from '@/lib/data/assignments/lock-draft';
import { templatesOf } from '@/lib/data/assignments/save-goals';
import { addDays, type Day } from '@/lib/domain/day';
import { holdUntil, plannedEndOf } from '@/lib/domain/enrollment/plan-goals';
import type { GoalTemplate } from '@/lib/domain/programs/program';

/** A goal to edit: the template, and what the draft already says of it; null where nothing was entered yet. */
export type ProposedGoal = { template: GoalTemplate; kept: DraftGoal | null; startsOn: Day; dueOn: Day; isAfterCare: boolean };

/** Every goal of the draft's program for this patient, in the template's order; those for after care follow by themselves. */
export function proposedGoals(draft: Draft, today: Day): ProposedGoal[] {
  const endOn = plannedEndOf(draft.program.definition.phases, today);
  return [...templatesOf(draft).values()].map((template) => {
    const isAfterCare = template.target.kind === 'maintain';
    const due = addDays(today, 7 * template.dueWeek);
    return {
      template,
      kept: draft.goals?.find(({ code }) => code === template.code) ?? null,
      isAfterCare,
      startsOn: isAfterCare ? endOn : today,
      dueOn: isAfterCare ? holdUntil(due, endOn) : due,
    };
  });
}
