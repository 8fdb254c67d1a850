import { randomUUID } from 'node:crypto';
import { getDemandContacts } from '@/lib/data/demand/get-demand-contacts';
import { listDemand } from '@/lib/data/demand/list-demand';
import { keepDemand } from '@/lib/data/demand/tell-not-listed';
import type { Boundary } from '@/lib/data/isolation-table.fixture';
import { TellNotListed } from '@/lib/domain/eligibility/tell-not-listed';

export type ReferralIds = Record<'demandId', string>;

/** One of each that someone else may want. */
export async function makeReferralIds({ organizationId }: { organizationId: string }, name: string): Promise<ReferralIds> {
  const demandId = randomUUID();
  const contact = { contactBy: 'email', contact: `${name}@example.org`, consent: 'on' };
  await keepDemand(organizationId, TellNotListed.parse({ id: demandId, kind: 'employer', name, ...contact }));
  return { demandId };
}

/** Those who ask to start, and those whose employer is not listed, called with ids of someone else. */
export const referralBoundaries: Record<string, Boundary> = {
  listDemand: {
    call: (viewer) => listDemand(viewer, { q: '', kind: null }),
    mayBe: ['program-manager', 'administrator'],
  },
  getDemandContacts: { call: (viewer, { demandId }) => getDemandContacts(viewer, demandId), mayBe: ['administrator'] },
};
