import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { PatientGoal } from '@/lib/data/patients/enrollment-view';
import type { GoalAtEnd } from '@/lib/domain/enrollment/end-of-care';
import { formatDay } from '@/lib/format/dates';
import { formatValue } from '@/lib/format/numbers';

/** Every goal with its newest score, and what the end of care makes of it. */
export function GoalsAtEnd({ goals, ends }: { goals: PatientGoal[]; ends: GoalAtEnd[] }) {
  return (
    <Table caption="Goals at the end of care" stacks>
      <TableHead>
        <TableRow>
          <TableHeader scope="col">Goal</TableHeader>
          <TableHeader scope="col">Latest</TableHeader>
          <TableHeader scope="col">Closed as</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {goals.map((goal) => {
          const end = ends.find(({ id }) => id === goal.id);
          return (
            <TableRow key={goal.id}>
              <TableHeader scope="row">
                {goal.measure}
                <span className="block font-normal text-dense text-muted">{goal.wording}</span>
              </TableHeader>
              <TableCell label="Latest" className="tabular-nums">
                <span>{formatValue(goal.latest.value, goal.unit)}</span>
                <span className="block text-dense text-muted">target {formatValue(goal.target, goal.unit)}</span>
              </TableCell>
              <TableCell label="Closed as">{end ? closedAs(end, goal) : ''}</TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}

function closedAs(end: GoalAtEnd, { unit }: PatientGoal): string {
  switch (end.closes) {
    case 'completed':
      return `Completed on ${formatDay(end.on)}`;
    case 'achieved':
      return 'Reached';
    case 'not-achieved':
      return 'Not reached';
    case 'starts':
      return `Begins, where care is completed: ${formatValue(end.baseline, unit)} to be kept until ${formatDay(end.dueOn)}`;
    case 'never-starts':
      return 'Does not begin';
  }
}
