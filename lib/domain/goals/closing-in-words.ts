import type { Day } from '@/lib/domain/day';
import type { GoalAssessment } from '@/lib/domain/enrollment/assessment';
import type { GoalFact } from '@/lib/domain/enrollment/facts';
import { dayInWords } from '@/lib/domain/goals/value-in-words';

type Closing = Pick<GoalFact, 'completedOn' | 'sustainedOn' | 'followsCare'> & {
  assessment: Pick<GoalAssessment, 'achievedOn' | 'achievedLate' | 'status' | 'latest'>;
};

/**
 * How a goal was closed, or that it is kept under watch; null while it simply runs. Of a goal that follows care, the day of the score that the rule is
 * about.
 */
export function closingInWords({ completedOn, sustainedOn, followsCare, assessment }: Closing, endedOn: Day | null): string | null {
  const { achievedOn, achievedLate, status, latest } = assessment;
  if (completedOn !== null) return `Completed on ${dayInWords(completedOn)}${achievedLate ? ', after its due date' : ''}.`;
  if (endedOn === null) return sustainedOn === null || !isHeld(status) ? null : `Kept under watch since ${dayInWords(sustainedOn)}.`;
  if (status === 'not-started') return null; // its reason says why
  if (followsCare)
    return latest.observedOn > endedOn ? `Scored after care, on ${dayInWords(latest.observedOn)}.` : 'Not scored since care ended.';
  if (achievedOn === null) return 'Not reached when care ended.';
  if (achievedOn > endedOn) return `Not reached when care ended, but on ${dayInWords(achievedOn)}.`;
  return isHeld(status) ? null : `Reached on ${dayInWords(achievedOn)}, but not held until care ended.`;
}

const isHeld = (status: GoalAssessment['status']) => status === 'achieved' || status === 'sustaining';
