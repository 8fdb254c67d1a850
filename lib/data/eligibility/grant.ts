import type { Day } from '@/lib/domain/day';
import type { Relationship } from '@/lib/domain/eligibility/relationship';

/** Who may ask to start, and under which terms: what a covered answer opened. */
export type Grant = {
  id: string;
  checkId: string;
  sponsorId: string;
  /** Null where a payer vouched for a person who is on no roster. */
  memberId: string | null;
  givenName: string;
  familyName: string;
  birthDate: Day;
  memberNumber: string;
  relationship: Relationship;
  programCodes: string[];
  coverageStartsOn: Day;
  coverageEndsOn: Day | null;
  memberCostCents: number;
  visitLimit: number | null;
  expiresAt: Date;
  /** When a request to start was made with it. */
  usedAt: Date | null;
};

/** The cookie that holds a grant's token; sent to the eligibility pages only. */
export const grantCookie = { name: 'eligibility-grant', path: '/eligibility' } as const;

export const grantMinutes = 30;
