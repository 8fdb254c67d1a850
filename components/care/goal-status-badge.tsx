import { Badge } from '@/components/ui/badge';
import type { GoalStatus } from '@/lib/domain/enrollment/assessment';
import { goalStatusLook } from './goal-status-look';

/** Status in a word and a mark; color only repeats it. */
export function GoalStatusBadge({ status }: { status: GoalStatus }) {
  const { label, tone, Icon } = goalStatusLook[status];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden /> {label}
    </Badge>
  );
}
