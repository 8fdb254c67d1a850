import { Badge } from '@/components/ui/badge';
import { type Markup, markup } from '@/components/ui/markup';
import type { GoalStatus } from '@/lib/domain/enrollment/assessment';
import { goalStatusLook } from './goal-status-look';

/** Status in a word and a mark, or that care ended without the goal: how it stood on the way there says nothing any more. As text. */
export function goalBadge({ status, isUnreached }: { status: GoalStatus; isUnreached: boolean }): Markup {
  if (isUnreached) return markup`<span class="badge" data-tone="unknown" data-mark="dash">Not reached</span>`;
  const { label, tone, mark } = goalStatusLook[status];
  return markup`<span class="badge" data-tone="${tone}" data-mark="${mark}">${label}</span>`;
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
