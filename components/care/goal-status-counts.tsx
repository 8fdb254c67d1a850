import type { GoalStatus } from '@/lib/domain/enrollment/assessment';
import { goalStatusLook, goalStatusOrder, type StatusTone } from './goal-status-look';

const toneText: Record<StatusTone, string> = {
  good: 'text-good',
  watch: 'text-watch',
  late: 'text-late',
  stopped: 'text-stopped',
  unknown: 'text-unknown',
};

/** How many goals have each status, as marks with numbers for a row of a table; the words are read out and shown on hover. */
export function GoalStatusCounts({ counts }: { counts: Partial<Record<GoalStatus, number>> }) {
  const shown = goalStatusOrder.flatMap((status) => {
    const count = counts[status] ?? 0;
    return count > 0 ? [{ status, count, ...goalStatusLook[status] }] : [];
  });
  if (shown.length === 0) return <span className="text-muted">No goals</span>;
  return (
    <ul className="flex flex-wrap gap-x-2.5 whitespace-nowrap tabular-nums [&_svg]:mr-1 [&_svg]:inline [&_svg]:size-3.5">
      {shown.map(({ status, count, label, tone, Icon }) => (
        <li key={status} title={label} className={toneText[tone]}>
          <Icon />
          {count}
          <span className="sr-only">{` ${label}`}</span>
        </li>
      ))}
    </ul>
  );
}
