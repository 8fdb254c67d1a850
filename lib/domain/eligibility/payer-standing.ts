import type { Day } from '@/lib/domain/day';
import type { PayerAnswer } from './payer-inquiry';

/** From when to when a payer says that something holds; null where it did not say. */
export type PayerWindow = { startsOn: Day | null; endsOn: Day | null };

/**
 * X12 service types from the service itself to the plan as a whole: PT physical therapy, AE physical medicine, AC
 * rehabilitation outpatient, A9 rehabilitation, 30 health benefit plan coverage (code list 1365). FHIR payers use them, too. `v`, as OpenDental (EB271) and a
 * table of the whole list name them.
 */
const therapyServices: readonly string[] = ['PT', 'AE', 'AC', 'A9', '30'];
export const planRank = therapyServices.length - 1;

/** How closely service types are about therapy, 0 closest; none at all are about the plan. Null when they are about something else. */
export function serviceRank(types: readonly string[]): number | null {
  if (types.length === 0) return planRank;
  const ranks = types.map((type) => therapyServices.indexOf(type)).filter((rank) => rank >= 0);
  return ranks.length === 0 ? null : Math.min(...ranks);
}

/** Where a coverage stands on the day: dates go before the payer's word for it. */
export function standingOf(isActive: boolean, { startsOn, endsOn }: PayerWindow, today: Day): PayerAnswer {
  if (startsOn !== null && startsOn > today) return { kind: 'not-started', startsOn };
  if (endsOn !== null && endsOn < today) return { kind: 'ended', endsOn };
  if (!isActive) return { kind: 'not-covered' };
  return { kind: 'active', startsOn, endsOn, memberCostCents: null, visitLimit: null, visitsLeft: null, planName: null, payerTrace: null };
}

const order: readonly PayerAnswer['kind'][] = ['active', 'not-started', 'ended', 'not-covered'];

/** Of several (an old plan that ended, a new one that runs) the one that says most for the person; null of none. */
export function bestOf<T extends { answer: PayerAnswer }>(standings: readonly T[]): T | null {
  return standings.toSorted((a, b) => order.indexOf(a.answer.kind) - order.indexOf(b.answer.kind))[0] ?? null;
}
