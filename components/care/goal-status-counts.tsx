import type { GoalStatus } from '@/lib/domain/enrollment/assessment';
import { goalStatusLook, goalStatusOrder } from './goal-status-look';

/** How many goals have each status, as marks with numbers for a row of a table; the words are read out and shown on hover. */
export function GoalStatusCounts({ counts }: { counts: Partial<Record<GoalStatus, number>> }) {
  const shown = goalStatusOrder.flatMap((status) => {
    const count = counts[status] ?? 0;
    return count > 0 ? [{ status, count, ...goalStatusLook[status] }] : [];
  });
  if (shown.length === 0) return <span className="text-muted">No goals</span>;
  return (
    <ul className="mark-counts">
      {shown.map(({ status, count, label, tone, mark }) => (
        <li key={status} title={label} data-mark={mark} data-tone={tone}>
          {count}
          <span className="sr-only">{` ${label}`}</span>
        </li>
      ))}
    </ul>
  );
}
