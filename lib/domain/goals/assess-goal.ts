import type { Day } from '@/lib/domain/day';
import type { GoalAssessment } from '@/lib/domain/enrollment/assessment';
import { attainment } from '@/lib/domain/goals/attainment';
import { type GoalCourse, isMet, meetsTarget } from '@/lib/domain/goals/goal-course';
import { goalReason } from '@/lib/domain/goals/goal-reason';
import { type GoalCircumstances, goalStatus } from '@/lib/domain/goals/goal-status';
import { progress } from '@/lib/domain/goals/progress';

/**
 * All that is stored about a goal. `endedOn` is the last day of care, null while it runs. A completed goal stands as it was on the day of its
 * completion; after the end of care a goal stands as of that end or of its newest score, whichever is later. Time changes neither.
 */
export function assessGoal(course: GoalCourse, circumstances: GoalCircumstances, endedOn: Day | null, today: Day): GoalAssessment {
  const { goal, latest, expected, halfWidth } = course;
  const standsOn = goal.completedOn ?? laterOf(endedOn, course.observed.at(-1)?.observedOn);
  const held = circumstances.held && goal.completedOn === null;
  const { status, rule, since, reviewOn } = goalStatus(course, { ...circumstances, held }, standsOn ?? today);
  const way = hasWayToGo(course) ? progress(goal, latest.value) : null;
  const achievedOn = status === 'not-started' ? null : firstMetOn(course);
  return {
    goalId: goal.id,
    status,
    rule,
    reason: goalReason(rule, course, circumstances),
    since,
    latest: { value: latest.value, observedOn: latest.observedOn },
    progress: way,
    expected,
    halfWidth,
    achievedOn,
    achievedLate: achievedOn !== null && achievedOn > goal.dueOn,
    attainment: attainment(way, meetsTarget(course, latest.value)),
    reviewOn: standsOn === null ? reviewOn : null,
  };
}

function laterOf(endedOn: Day | null, scoredOn: Day | undefined): Day | null {
  return endedOn !== null && scoredOn !== undefined && scoredOn > endedOn ? scoredOn : endedOn;
}

/** A maintenance goal keeps a value: whatever its target says, there is no way to go. */
function hasWayToGo({ goal, direction }: GoalCourse): boolean {
  return goal.curve !== 'flat' || direction * (goal.target - goal.baseline) > 0;
}

/** First day the target was met, kept when it is lost again. */
function firstMetOn(course: GoalCourse): Day | null {
  if (course.observed.length === 0) return isMet(course) ? course.latest.observedOn : null;
  return course.observed.find(({ value }) => meetsTarget(course, value))?.observedOn ?? null;
}
