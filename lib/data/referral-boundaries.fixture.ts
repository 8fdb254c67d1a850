import { randomUUID } from 'node:crypto';
import { getDemandContacts } from '@/lib/data/demand/get-demand-contacts';
import { listDemand } from '@/lib/data/demand/list-demand';
import { keepDemand } from '@/lib/data/demand/tell-not-listed';
import type { Boundary } from '@/lib/data/isolation-table.fixture';
import { countOpenReferrals } from '@/lib/data/referrals/count-open-referrals';
import { DeclineReferral, declineReferral } from '@/lib/data/referrals/decline-referral';
import { GiveBackReferral, giveBackReferral } from '@/lib/data/referrals/give-back-referral';
import { listReferrals, type ReferralList, ReferralParams } from '@/lib/data/referrals/list-referrals';
import { referralOfTest } from '@/lib/data/referrals/referral-of-test.fixture';
import { reopenReferral } from '@/lib/data/referrals/reopen-referral';
import { TakeReferral, takeReferral } from '@/lib/data/referrals/take-referral';
import type { Viewer } from '@/lib/domain/access';
import { TellNotListed } from '@/lib/domain/eligibility/tell-not-listed';

export type ReferralIds = Record<'demandId' | 'referralId' | 'declinedId' | 'takenId', string>;

type Clinic = { organizationId: string; clinician: Viewer };
type Rows = Parameters<typeof referralOfTest>[0];

/** One of each that someone else may want. The clinician's clinic is theirs alone, or a colleague could take what it was asked. */
export async function makeReferralIds(
  rows: Rows,
  { organizationId, clinician }: Clinic,
  sponsorId: string,
  name: string,
): Promise<ReferralIds> {
  const [demandId, clinicId] = [randomUUID(), randomUUID()];
  const contact = { contactBy: 'email', contact: `${name}@example.org`, consent: 'on' };
  await keepDemand(organizationId, TellNotListed.parse({ id: demandId, kind: 'employer', name, ...contact }));
  await rows(`INSERT INTO clinic (organization_id, id, name, locality, zone) VALUES ($1, $2, $3, 'Springfield', 'America/New_York')`, [
    organizationId,
    clinicId,
    `${name} ${clinicId}`,
  ]);
  const given = { organizationId, sponsorId, clinicId, givenName: name, familyName: name, programCode: 'overuse' };
  const [{ id: referralId }, { id: declinedId }, { id: takenId }] = [
    await referralOfTest(rows, given),
    await referralOfTest(rows, given),
    await referralOfTest(rows, given),
  ];
  await rows('UPDATE app_user SET clinic_id = $2 WHERE id = $1', [clinician.userId, clinicId]);
  await declineReferral(
    { ...clinician, clinicId },
    DeclineReferral.parse({ key: randomUUID(), referralId: declinedId, reason: 'no-room', note: name }),
  );
  await takeReferral({ ...clinician, clinicId }, TakeReferral.parse({ key: randomUUID(), referralId: takenId }));
  clinician.clinicId = clinicId;
  return { demandId, referralId, declinedId, takenId };
}

/** Those who ask to start, and those whose employer is not listed, called with ids of someone else. */
export const referralBoundaries: Record<string, Boundary> = {
  listDemand: {
    call: (viewer) => listDemand(viewer, { q: '', kind: null }),
    mayBe: ['program-manager', 'administrator'],
  },
  getDemandContacts: { call: (viewer, { demandId }) => getDemandContacts(viewer, demandId), mayBe: ['administrator'] },
  listReferrals: {
    call: (viewer) => listReferrals(viewer, ReferralParams.parse({})).catch(() => ({ rows: [] })),
    empty: (list) => (list as ReferralList).rows.length === 0,
  },
  countOpenReferrals: { call: (viewer) => countOpenReferrals(viewer), empty: (count) => count === 0 },
  takeReferral: { call: (viewer, { key, referralId }) => takeReferral(viewer, TakeReferral.parse({ key, referralId })) },
  declineReferral: {
    call: (viewer, { key, referralId }) => declineReferral(viewer, DeclineReferral.parse({ key, referralId, reason: 'no-room' })),
  },
  giveBackReferral: {
    call: (viewer, { key, takenId }) => giveBackReferral(viewer, GiveBackReferral.parse({ key, referralId: takenId, reason: 'no-time' })),
  },
  reopenReferral: { call: (viewer, { declinedId }) => reopenReferral(viewer, { referralId: declinedId }) },
};
