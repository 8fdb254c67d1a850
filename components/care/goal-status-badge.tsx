import { Badge } from '@/components/ui/badge';
import type { GoalStatus } from '@/lib/domain/enrollment/assessment';
import { goalStatusLook } from './goal-status-look';

/** Of a goal that care ended without: how it stood on the way there says nothing any more. */
export function UnreachedBadge() {
  return (
    <Badge tone="unknown" data-mark="dash">
      Not reached
    </Badge>
  );
}

/** Status in a word and a mark; color only repeats it. */
export function GoalStatusBadge({ status }: { status: GoalStatus }) {
  const { label, tone, mark } = goalStatusLook[status];
  return (
    <Badge tone={tone} data-mark={mark}>
      {label}
    </Badge>
  );
}
