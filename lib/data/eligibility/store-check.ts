import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import type { Tx } from '@/lib/db';
import type { CheckAnswer, Decision } from '@/lib/domain/eligibility/check-answer';
import { combineTerms } from '@/lib/domain/eligibility/combine-terms';
import { plainIdentifier } from '@/lib/domain/eligibility/identifier';
import type { Claim } from '@/lib/domain/eligibility/match-person';
import type { Relationship } from '@/lib/domain/eligibility/relationship';
import { hashedIdentity } from './hashed-identity';
import { openGrant } from './open-grant';
import type { RosterMember } from './roster-people';

/** What was asked and found, before it is stored. */
export type Found = Decision & {
  sponsorId: string;
  claim: Claim;
  traceNumber: string;
  asked: 'roster' | 'payer';
  payerTrace: string | null;
  /** The row of the roster that agreed; null where there is none or a payer answered. */
  member: RosterMember | null;
  relationship: Relationship;
};

type Stored = { checkId: string; answer: CheckAnswer; grantToken: string | null };

/** Keeps a check without its person, and opens a grant where they are covered. What was told of a person goes into the audit trail. */
export async function storeCheck(organizationId: string, found: Found & { durationMs: number }): Promise<Stored> {
  const { sponsorId, answer, reason, traceNumber, durationMs, asked, payerTrace } = found;
  const { kind, ...shown } = answer;
  const context = systemContext(organizationId, 'public');
  return inTransaction(context, async (tx) => {
    const { id: checkId } = await tx.eligibilityCheck.create({
      data: {
        organizationId,
        sponsorId,
        identityHash: hashedIdentity(found.claim),
        answer: kind,
        reasonCode: reason,
        shown: JSON.parse(JSON.stringify(shown)),
        traceNumber,
        durationMs,
        asked,
        payerTrace,
      },
      select: { id: true },
    });
    const grantToken = await openGrantIfCovered(tx, organizationId, found, checkId);
    if (kind !== 'not-found' && kind !== 'cannot-check') {
      await appendAudit(tx, context, 'eligibility.answered', {
        type: 'eligibility-check',
        id: checkId,
        details: { answer: kind, sponsorId },
      });
    }
    return { checkId, answer, grantToken };
  });
}

async function openGrantIfCovered(tx: Tx, organizationId: string, found: Found, checkId: string): Promise<string | null> {
  const { answer, claim, member, sponsorId, relationship } = found;
  if (answer.kind !== 'covered') return null;
  const { programCodes, startsOn, endsOn, memberCostCents, visitLimit } = combineTerms(answer.terms);
  const { givenName, familyName, birthDate } = member ?? claim;
  return openGrant(tx, organizationId, {
    checkId,
    sponsorId,
    memberId: member?.id ?? null,
    givenName,
    familyName,
    birthDate,
    memberNumber: member?.own.memberNumber ?? plainIdentifier(claim.identifier),
    relationship,
    programCodes: [...programCodes],
    coverageStartsOn: startsOn,
    coverageEndsOn: endsOn,
    memberCostCents,
    visitLimit,
  });
}
