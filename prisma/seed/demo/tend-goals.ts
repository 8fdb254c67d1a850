import { addDays, type Day } from '@/lib/domain/day';
import { type GoalCourse, goalCourse, isMet, meetsTarget } from '@/lib/domain/goals/goal-course';
import { measureOf } from '@/lib/domain/measures/registry';
import type { DraftGoal, EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import type { Random } from '@/prisma/seed/random';

/** How likely a clinician completes a goal that was reached, and moves a date that passed. */
export type Habit = { completes: number; moves: number };

export const moveReasons = [
  'Missed two weeks with a cold; the plan stays the same.',
  'Progress is steady but slower than planned; agreed on four more weeks with the patient.',
  'Work travel broke the routine. New date agreed by phone.',
  'Started later than planned because of a family matter.',
  'Load was cut back for a week after a flare; more time to reach it.',
] as const;

/** Goals of care itself; the one that follows it has not begun. */
export const goalsOfCare = (draft: EnrollmentDraft): DraftGoal[] => draft.goals.filter(({ followsCare }) => !followsCare);

/** A goal beside its scores, as the rules see it. */
export function courseOf(draft: EnrollmentDraft, goal: DraftGoal): GoalCourse {
  const observed = draft.scores.flatMap(({ measure, value, observedOn }, seq) =>
    measure === goal.measure ? [{ value, observedOn, seq }] : [],
  );
  return goalCourse(goal, measureOf(goal.measure), draft.program.curveRate.value, observed);
}

/** What a clinician did about goals as the weeks went by, up to a day: reached ones completed, passed dates moved with a reason. */
export function tendGoals(draft: EnrollmentDraft, upTo: Day, { completes, moves }: Habit, random: Random): void {
  for (const goal of goalsOfCare(draft)) {
    const metOn = noticedOn(courseOf(draft, goal), random);
    while (goal.dueOn < upTo && !(metOn && metOn <= goal.dueOn) && random.chance(moves)) {
      const on = addDays(goal.dueOn, random.int(1, 4));
      if (on > upTo || (metOn && metOn <= on)) break;
      moveDueDate(goal, on, addDays(goal.dueOn, random.pick([14, 21, 28])), random);
    }
    const completedOn = metOn && addDays(metOn, random.int(0, 3));
    if (completedOn && completedOn <= upTo && random.chance(completes)) goal.completedOn = completedOn;
  }
}

/** The day from which a goal looks reached: its first good score, or for the careful the second in a row. Null where the newest is not good. */
function noticedOn(course: GoalCourse, random: Random): Day | null {
  const good = course.observed.map(({ value }) => meetsTarget(course, value));
  const first = good.indexOf(true);
  const twice = good.findIndex((met, i) => met && good[i + 1] === true);
  const at = twice >= 0 && random.chance(0.5) ? twice + 1 : first;
  return course.observed[at]?.observedOn ?? null;
}

export function moveDueDate(goal: DraftGoal, on: Day, to: Day, random: Random): void {
  goal.edits.push({ on, from: goal.dueOn, to, reason: random.pick(moveReasons) });
  goal.dueOn = to;
}

/** Leaves nothing that waits for the clinician: what is reached is completed, what is overdue gets a new date. */
export function tidyGoals(draft: EnrollmentDraft, today: Day, random: Random): void {
  for (const goal of goalsOfCare(draft)) {
    if (goal.completedOn !== null) continue;
    const course = courseOf(draft, goal);
    if (isMet(course)) goal.completedOn = course.latest.observedOn;
    else if (goal.dueOn < today) {
      const on = addDays(today, -random.int(0, 2));
      moveDueDate(goal, on > goal.dueOn ? on : today, addDays(today, random.int(14, 24)), random);
    }
  }
}
