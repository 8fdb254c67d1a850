import { type Day, daysBetween } from '@/lib/domain/day';

type Change = { kind: string; onDay: Day };

/** From each hold to the resume that ended it; an open one has no end. In the order they began. */
export function holdsOf<T extends Change>(changes: readonly T[]): { hold: T; resumedOn: Day | null }[] {
  return changes.flatMap((hold, i) => {
    if (hold.kind !== 'hold') return [];
    return [{ hold, resumedOn: changes.slice(i + 1).find(({ kind }) => kind === 'resume')?.onDay ?? null }];
  });
}

/** Since when care is on hold; null when it is not. */
export function heldSince(changes: readonly Change[]): Day | null {
  const last = holdsOf(changes).at(-1);
  return last && last.resumedOn === null ? last.hold.onDay : null;
}

/** Days of all holds that are over; they do not count as days of care. */
export function heldDays(changes: readonly Change[]): number {
  return holdsOf(changes).reduce((sum, { hold, resumedOn }) => sum + (resumedOn === null ? 0 : daysBetween(hold.onDay, resumedOn)), 0);
}
