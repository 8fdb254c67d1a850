import { Badge } from '@/components/ui/badge';
import type { GoalStatus } from '@/lib/domain/enrollment/assessment';
import { goalStatusLook } from './goal-status-look';

/** Status in a word and a mark; color only repeats it. */
export function GoalStatusBadge({ status }: { status: GoalStatus }) {
  const { label, tone, mark } = goalStatusLook[status];
  return (
    <Badge tone={tone} data-mark={mark}>
      {label}
    </Badge>
  );
}
