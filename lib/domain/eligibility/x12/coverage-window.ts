import { type Day, earliest } from '@/lib/domain/day';
import type { PayerWindow } from '@/lib/domain/eligibility/payer-standing';
import type { X12Period } from './x12-values';

/**
 * DTP01 of loops 2100C/D and 2110C/D: 291 plan, 292 benefit, 307 eligibility (a range, or one day from which on it holds),
 * 346 and 347 plan begin and end, 348 and 349 benefit, 356 and 357 eligibility. Dates of service, admission or premium say
 * nothing about coverage. `v`, as OpenDental (DTP271) lists them; 292 is from memory, `M`.
 */
const begins: readonly string[] = ['291', '292', '307', '346', '348', '356'];
const ends: readonly string[] = ['347', '349', '357'];

const latest = (...days: (Day | null)[]) => days.reduce((max, day) => (day !== null && (max === null || day > max) ? day : max), null);

/** When all of them hold: from the last beginning to the first end. */
export function windowOf(periods: readonly X12Period[]): PayerWindow {
  const from = periods.filter(({ qualifier }) => begins.includes(qualifier));
  const to = periods.filter(({ qualifier }) => ends.includes(qualifier));
  return {
    startsOn: latest(...from.map(({ first }) => first)),
    endsOn: earliest(...from.map(({ isRange, last }) => (isRange ? last : null)), ...to.map(({ first, last }) => last ?? first)),
  };
}

/** Each side from the inner window, else from the outer: what is said of the benefit goes before what is said of the plan. */
export function within(inner: PayerWindow, outer: PayerWindow): PayerWindow {
  return { startsOn: inner.startsOn ?? outer.startsOn, endsOn: inner.endsOn ?? outer.endsOn };
}
