import type { Day } from '@/lib/domain/day';

/** X12 service types (EB03, EQ01): PT is physical therapy, 30 the health benefit plan as a whole. */
export type ServiceType = 'PT' | '30';

/** A question to a plan that sends no roster: does it cover this person on this day? */
export type PayerInquiry = {
  /** Ours, given back by the payer: digits and capital letters, at most 30. */
  traceNumber: string;
  askedOn: Day;
  payer: { name: string; payerId: string };
  /** Who holds the policy. */
  subscriber: { memberNumber: string; givenName: string; familyName: string; birthDate: Day };
  /** The person asked about, where that is not the subscriber. */
  dependent: { givenName: string; familyName: string; birthDate: Day; relationship: 'spouse' | 'child' | 'other' } | null;
  serviceTypes: readonly ServiceType[];
};

/** Why a payer could not be asked. Never a "no". */
export type UnavailableReason = 'timeout' | 'circuit-open' | 'network' | 'rejected' | 'malformed';

/** What the payer said. Null where it did not say; money in cents for one visit. */
export type PayerAnswer =
  | {
      kind: 'active';
      startsOn: Day | null;
      endsOn: Day | null;
      memberCostCents: number | null;
      visitLimit: number | null;
      visitsLeft: number | null;
      planName: string | null;
      /** The payer's own number for this answer. */
      payerTrace: string | null;
    }
  | { kind: 'not-started'; startsOn: Day }
  | { kind: 'ended'; endsOn: Day }
  | { kind: 'not-covered' }
  | { kind: 'not-found' }
  | { kind: 'unavailable'; reason: UnavailableReason };
