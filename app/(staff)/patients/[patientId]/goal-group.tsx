'use client';

import { GoalCard } from '@/components/care/goal-card';
import { PredictionNote } from '@/components/care/prediction-note';
import { GoalChart } from '@/components/charts/goal-chart';
import { LinkButton } from '@/components/ui/link-button';
import type { PatientEnrollment, PatientGoal } from '@/lib/data/patients/enrollment-view';
import type { Day } from '@/lib/domain/day';

/** What is next for a goal: to change it, to complete it once it is reached, to open a completed one again. */
function goalStep({ completedOn, sustainedOn, isReached }: PatientGoal): string {
  if (completedOn !== null) return 'Reopen';
  return isReached && sustainedOn === null ? 'Complete' : 'Change';
}

type GoalGroupProps = { title: string; goals: PatientGoal[]; base: string; today: Day; isOpen: boolean; enrollmentId: string } & Pick<
  PatientEnrollment,
  'prediction'
> & {
    /** Demo data. */
    synthetic: boolean;
  };

/**
 * Goals of one term, each with its chart. Trap: drawn by a client component although nothing here is pressed, since a drawing made by server
 * components is sent twice, as markup and as data; this way only its numbers are.
 */
export function GoalGroup({ title, goals, base, today, isOpen, enrollmentId, prediction, synthetic }: GoalGroupProps) {
  if (goals.length === 0) return null;
  return (
    <div className="mb-8">
      <p className="mb-3 font-medium text-muted">{title}</p>
      {goals.map((goal) => (
        <GoalCard
          key={goal.id}
          goal={goal}
          today={today}
          chart={
            <>
              <GoalChart points={goal.chart} correctAt={isOpen ? `${base}/observations` : undefined} />
              {prediction?.goalId === goal.id ? <PredictionNote prediction={prediction} synthetic={synthetic} /> : null}
            </>
          }
          actions={
            goal.isScored ? (
              <>
                <LinkButton
                  href={`${base}/record?enrollment=${enrollmentId}&goal=${goal.id}`}
                  variant="secondary"
                  size="sm"
                  prefetch={false}
                  aria-label={`Record score for ${goal.measure}`}
                >
                  Record
                </LinkButton>
                {isOpen ? (
                  <LinkButton
                    href={`${base}/goals/${goal.id}`}
                    variant={goalStep(goal) === 'Complete' ? 'secondary' : 'ghost'}
                    size="sm"
                    prefetch={false}
                    aria-label={`${goalStep(goal)} the goal for ${goal.measure}`}
                  >
                    {goalStep(goal)}
                  </LinkButton>
                ) : null}
              </>
            ) : null
          }
        />
      ))}
    </div>
  );
}
