import { randomUUID } from 'node:crypto';
import { findGrant } from '@/lib/data/eligibility/find-grant';
import type { Grant } from '@/lib/data/eligibility/grant';
import { type NewGrant, openGrant } from '@/lib/data/eligibility/open-grant';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import { AskToStart } from '@/lib/domain/referrals/ask-to-start';
import { answerSigns } from './answer-signs';
import { chooseCondition, notSure } from './choose-condition';
import { getStart } from './get-start';
import { requestStart } from './request-start';

/** One statement with the owner's rights. */
type Rows = (text: string, values?: unknown[]) => Promise<unknown[]>;
type Covered = { organizationId: string; sponsorId: string } & Partial<NewGrant>;

/** What a covered answer opens, for a person on no roster unless told otherwise. */
export async function grantOfTest(rows: Rows, { organizationId, sponsorId, ...given }: Covered): Promise<Grant> {
  const checkId = randomUUID();
  await rows(
    `INSERT INTO eligibility_check (organization_id, id, sponsor_id, identity_hash, answer, reason_code, trace_number, duration_ms) VALUES ($1, $2, $3, sha256('x'), 'covered', 'covered', $4, 800)`,
    [organizationId, checkId, sponsorId, checkId],
  );
  const grant: NewGrant = {
    ...{ checkId, sponsorId, memberId: null, givenName: 'Zoë', familyName: 'García-Luna', birthDate: '1984-02-29' },
    ...{ memberNumber: `QBF${checkId.slice(0, 8)}`, relationship: 'self', programCodes: ['sciatica', 'overuse'] },
    ...{ coverageStartsOn: '2025-01-01', coverageEndsOn: null, memberCostCents: 2500, visitLimit: 12 },
    ...given,
  };
  const token = await inTransaction(systemContext(organizationId, 'public'), (tx) => openGrant(tx, organizationId, grant));
  const found = await findGrant(organizationId, token);
  if (!found) throw new Error('the grant was not found');
  return found;
}

/** The questions before the form, answered so that it may be sent. */
export async function readyToAsk(organizationId: string, grant: Grant, programCode = 'overuse'): Promise<void> {
  await chooseCondition(organizationId, grant, { sponsorId: grant.sponsorId, programCode });
  const { signs } = await getStart(organizationId, grant);
  await answerSigns(organizationId, grant, {
    sponsorId: grant.sponsorId,
    asked: signs.map(({ sign }) => sign),
    signs: signs.map(() => 'no'),
  });
}

export const asked = (grant: Grant, given: Partial<AskToStart> = {}): AskToStart =>
  AskToStart.parse({
    ...{ sponsorId: grant.sponsorId, contactBy: 'phone', contact: '555 010 0199', times: ['mornings'], consent: 'on' },
    ...given,
  });

/** A request to start, through every step; with the id of its referral and its link's token. */
export async function referralOfTest(
  rows: Rows,
  { programCode, clinicId, ...given }: Covered & { programCode?: string; clinicId?: string },
): Promise<{ id: string; token: string; grant: Grant }> {
  const { organizationId } = given;
  const grant = await grantOfTest(rows, given);
  await readyToAsk(organizationId, grant, programCode ?? notSure);
  const { token } = await requestStart(organizationId, grant, asked(grant, clinicId ? { clinicId } : {}));
  const [referral] = (await rows('SELECT id FROM referral WHERE grant_id = $1', [grant.id])) as { id: string }[];
  return { id: referral?.id ?? '', token, grant };
}
