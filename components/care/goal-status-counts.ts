import { type Markup, markup } from '@/components/ui/markup';
import type { GoalStatus } from '@/lib/domain/enrollment/assessment';
import { goalStatusLook, goalStatusOrder } from './goal-status-look';

/** How many goals have each status, as marks with numbers for a row of a table; the words are read out and shown on hover. */
export function goalStatusCounts(counts: Partial<Record<GoalStatus, number>>): Markup {
  const shown = goalStatusOrder.flatMap((status) => {
    const count = counts[status] ?? 0;
    if (count === 0) return [];
    const { label, tone, mark } = goalStatusLook[status];
    return [markup`<li title="${label}" data-mark="${mark}" data-tone="${tone}">${count}<span class="sr-only"> ${label}</span></li>`];
  });
  return shown.length === 0 ? markup`<span class="text-muted">No goals</span>` : markup`<ul class="mark-counts">${shown}</ul>`;
}
