'use client';

import { type ReactNode, useMemo } from 'react';
import { GoalCard } from '@/components/care/goal-card';
import { GoalRows } from '@/components/care/goal-rows';
import { PredictionNote } from '@/components/care/prediction-note';
import { GoalChart } from '@/components/charts/goal-chart';
import { LinkButton } from '@/components/ui/link-button';
import type { PatientEnrollment, PatientGoal } from '@/lib/data/patients/enrollment-view';
import type { Day } from '@/lib/domain/day';
import { goalsOfText } from './goals-as-text';

/** What is next for a goal: to change it while care runs, to complete it once it is reached, to open a completed one again. */
function goalStep({ completedOn, sustainedOn, isReached, isDecidable }: PatientGoal, isOpen: boolean): string | null {
  if (!isDecidable) return null;
  if (completedOn !== null) return 'Reopen';
  if (isReached && sustainedOn === null) return 'Complete';
  return isOpen ? 'Change' : null;
}

type CourseGoalsProps = {
  /** `goalsAsText`. */
  goals: string;
  /** Which of them stand in full, under which title. */
  groups: readonly { title: string; of: 'short' | 'long' | 'scored' }[];
  /** Where the goals stand in full; empty on the page that shows them. */
  address: string;
  base: string;
  today: Day;
  isOpen: boolean;
  enrollmentId: string;
  /** Demo data. */
  synthetic: boolean;
  /** What stands between the lines and the goals in full. */
  children?: ReactNode;
} & Pick<PatientEnrollment, 'prediction'>;

/**
 * Goals of a course, each in a line, then each with its chart. Trap: drawn by a client component although nothing here is pressed, since a drawing
 * made by server components is sent twice, as markup and as data; this way only its numbers are.
 */
export function CourseGoals({ goals: text, groups, address, children, ...shown }: CourseGoalsProps) {
  const goals = useMemo(() => goalsOfText(text), [text]);
  return (
    <>
      <GoalRows goals={goals} today={shown.today} address={address} />
      {children}
      {groups.map(({ title, of }) => (
        <GoalGroup key={of} title={title} goals={goals.filter((goal) => (of === 'scored' ? goal.isScored : goal.term === of))} {...shown} />
      ))}
    </>
  );
}

type GoalGroupProps = Pick<CourseGoalsProps, 'base' | 'today' | 'isOpen' | 'enrollmentId' | 'prediction' | 'synthetic'> & {
  title: string;
  goals: PatientGoal[];
};

function GoalGroup({ title, goals, base, today, isOpen, enrollmentId, prediction, synthetic }: GoalGroupProps) {
  if (goals.length === 0) return null;
  return (
    <div className="mb-8">
      <p className="mb-3 break-after-avoid font-medium text-muted">{title}</p>
      {goals.map((goal) => (
        <GoalCard
          key={goal.id}
          goal={goal}
          today={today}
          chart={
            <>
              <GoalChart points={goal.chart} correctAt={`${base}/observations`} />
              {prediction?.goalId === goal.id ? <PredictionNote prediction={prediction} synthetic={synthetic} /> : null}
            </>
          }
          actions={<GoalActions goal={goal} step={goalStep(goal, isOpen)} base={base} enrollmentId={enrollmentId} />}
        />
      ))}
    </div>
  );
}

function GoalActions({ goal, step, base, enrollmentId }: { goal: PatientGoal; step: string | null; base: string; enrollmentId: string }) {
  return (
    <>
      {goal.isScored ? (
        <LinkButton
          href={`${base}/record?enrollment=${enrollmentId}&goal=${goal.id}`}
          variant="secondary"
          size="sm"
          prefetch={false}
          aria-label={`Record score for ${goal.measure}`}
        >
          Record
        </LinkButton>
      ) : null}
      {step === null ? null : (
        <LinkButton
          href={`${base}/goals/${goal.id}`}
          variant={step === 'Complete' ? 'secondary' : 'ghost'}
          size="sm"
          prefetch={false}
          aria-label={`${step} the goal for ${goal.measure}`}
        >
          {step}
        </LinkButton>
      )}
    </>
  );
}
