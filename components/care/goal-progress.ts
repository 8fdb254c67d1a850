import { type Markup, markup } from '@/components/ui/markup';
import { formatNumber } from '@/lib/format/numbers';

/** Percent of the way from baseline to target: the bar stops at its ends, the number does not. */
export function goalProgress(progress: number | null): Markup {
  if (progress === null) return markup`<span class="text-dense text-muted">A value to keep</span>`;
  const clamped = Math.min(100, Math.max(0, progress));
  return markup`<span class="goal-progress"><svg aria-hidden="true" data-bar width="100%" height="8"><rect width="${clamped}%" height="8" class="fill-accent"/></svg><span>${formatNumber(progress, 0)}%<span class="sr-only"> of the way to the target</span></span></span>`;
}
