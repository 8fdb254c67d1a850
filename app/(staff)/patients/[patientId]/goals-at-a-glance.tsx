'use client';

import { GoalRow } from '@/components/care/goal-row';
import { cn } from '@/components/ui/cn';
import type { PatientGoal } from '@/lib/data/patients/enrollment-view';
import type { Day } from '@/lib/domain/day';

type GoalsAtAGlanceProps = {
  goals: PatientGoal[];
  today: Day;
  /** Where the goals stand in full; empty on the page that shows them. */
  address: string;
};

/** Every goal of a course in a line, each leading to the goal in full. Drawn by a client component for the reason that `GoalGroup` gives. */
export function GoalsAtAGlance({ goals, today, address }: GoalsAtAGlanceProps) {
  return (
    <ul aria-label="Goals at a glance" className={cn('mb-8 border-line border-y', address === '' && 'print:hidden')}>
      {goals.map((goal) => (
        <GoalRow key={goal.id} goal={goal} today={today} href={`${address}#goal-${goal.id}`} />
      ))}
    </ul>
  );
}
