import { rate } from '@/lib/domain/outcomes/responder-rates';
import type { ShownRate } from '@/lib/domain/outcomes/suppress';

/** A proportion of two figures that may be shown; nothing of it where either may not, its total apart. */
export function shownRate(count: number | null, total: number | null): ShownRate {
  if (count === null || total === null) return { count: null, total, share: null, interval: null };
  return rate(count, total);
}
