import { TableCell, TableHeader, TableRow } from '@/components/ui/table';
import type { GoalOutcome } from '@/lib/data/outcomes/program-outcome';
import { FigureTable } from './figure-table';
import { RateCell, ShownCount } from './shown-figure';

const columns = ['Had it', 'On time', 'Late', 'Missed', 'Not yet due', 'On time, of those due'];

/** Each goal of a program against its own due dates. */
export function GoalTable({ goals, caption }: { goals: readonly GoalOutcome[]; caption: string }) {
  return (
    <FigureTable caption={caption} first="Goal" columns={columns} className="min-w-200">
      {goals.map((goal) => (
        <TableRow key={goal.code}>
          <TableHeader scope="row">
            {goal.wording}
            {goal.dueWeek === null ? null : (
              <span className="block font-normal text-dense text-muted">Usually due in week {goal.dueWeek}</span>
            )}
          </TableHeader>
          {[goal.had, goal.onTime, goal.late, goal.missed, goal.open].map((count, at) => (
            <TableCell key={columns[at]} align="end" label={columns[at]}>
              <ShownCount count={count} />
            </TableCell>
          ))}
          <TableCell align="end" label={columns[5]}>
            <RateCell rate={goal.onTimeOfDue} />
          </TableCell>
        </TableRow>
      ))}
    </FigureTable>
  );
}
