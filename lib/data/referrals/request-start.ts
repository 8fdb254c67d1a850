import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { fromDay, fromDayOrNull } from '@/lib/data/day-column';
import type { Grant } from '@/lib/data/eligibility/grant';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import { hashOfToken, newSessionToken } from '@/lib/data/sessions/session-token';
import type { Tx } from '@/lib/db';
import type { AskToStart } from '@/lib/domain/referrals/ask-to-start';
import { linkDays, startConsent } from '@/lib/domain/referrals/referral-words';
import { AppError } from '@/lib/errors';
import { lockPerson, openReferral } from './open-referral';

/**
 * Makes the referral of someone with a grant, and a private link to its state, whose token is kept nowhere. Sent twice it is one referral,
 * and so it is where the same person has an open one for the same program; each time with a link of its own. Throws `refused` while the
 * questions before are not answered.
 */
export async function requestStart(organizationId: string, grant: Grant, asked: AskToStart): Promise<{ token: string }> {
  const context = systemContext(organizationId, 'public');
  return inTransaction(context, async (tx) => {
    await lockPerson(tx, organizationId, grant);
    const start = await tx.referralStart.findUnique({
      where: { organizationId_grantId: { organizationId, grantId: grant.id } },
      select: { programCode: true, signsClearAt: true },
    });
    const known = await knownReferral(tx, organizationId, grant, start?.programCode ?? null);
    if (known) return { token: await addLink(tx, organizationId, known) };
    if (!start?.signsClearAt) throw new AppError('refused', 'Answer the questions on warning signs first.');
    const id = await store(tx, organizationId, grant, asked, start.programCode);
    const clinicId = asked.clinicId ?? null;
    await appendAudit(tx, context, 'referral.requested', { type: 'referral', id, details: { programCode: start.programCode, clinicId } });
    return { token: await addLink(tx, organizationId, id) };
  });
}

/** What was made with this grant already, or is open for the same person and program. */
async function knownReferral(tx: Tx, organizationId: string, grant: Grant, programCode: string | null): Promise<string | null> {
  const made = await tx.referral.findFirst({ where: { organizationId, grantId: grant.id }, select: { id: true } });
  return made?.id ?? openReferral(tx, organizationId, grant, programCode);
}

async function store(tx: Tx, organizationId: string, grant: Grant, asked: AskToStart, programCode: string | null): Promise<string> {
  const { id: grantId, sponsorId, memberId, givenName, familyName, memberNumber, relationship, memberCostCents, visitLimit } = grant;
  const { contactBy: by, contact: value, times, language, notes, clinicId } = asked;
  if (clinicId && !(await tx.clinic.findFirst({ where: { organizationId, id: clinicId }, select: { id: true } })))
    throw new AppError('refused', 'Choose one of these clinics.', 'clinicId');
  const { id } = await tx.referral.create({
    data: {
      ...{ organizationId, grantId, sponsorId, memberId, givenName, familyName, memberNumber, relationship, memberCostCents, visitLimit },
      birthDate: fromDay(grant.birthDate),
      coverageStartsOn: fromDay(grant.coverageStartsOn),
      coverageEndsOn: fromDayOrNull(grant.coverageEndsOn),
      clinicId: clinicId ?? null,
      programCode,
      contact: { by, value, times, language: language ?? null, notes: notes ?? null },
      consent: startConsent.code,
    },
    select: { id: true },
  });
  await tx.eligibilityGrant.update({
    where: { organizationId_id: { organizationId, id: grantId } },
    data: { usedAt: new Date() },
    select: { id: true },
  });
  return id;
}

async function addLink(tx: Tx, organizationId: string, referralId: string): Promise<string> {
  const token = newSessionToken();
  const expiresAt = new Date(Date.now() + linkDays.value * 86_400_000);
  await tx.referralLink.create({ data: { organizationId, referralId, tokenHash: hashOfToken(token), expiresAt }, select: { id: true } });
  return token;
}
