import 'server-only';
import { toDay, toDayOrNull } from '@/lib/data/day-column';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import { hashOfToken, isSessionToken } from '@/lib/data/sessions/session-token';
import type { Relationship } from '@/lib/domain/eligibility/relationship';
import type { Grant } from './grant';

/** The grant of a cookie's token; null when there is none, it has expired or belongs to another organization. A used one is still found, with `usedAt`. */
export async function findGrant(organizationId: string, token: string): Promise<Grant | null> {
  if (!isSessionToken(token)) return null;
  const row = await inTransaction(systemContext(organizationId, 'public'), (tx) =>
    tx.eligibilityGrant.findFirst({
      where: { organizationId, tokenHash: hashOfToken(token), expiresAt: { gt: new Date() } },
      select: {
        id: true,
        checkId: true,
        sponsorId: true,
        memberId: true,
        givenName: true,
        familyName: true,
        birthDate: true,
        memberNumber: true,
        relationship: true,
        programCodes: true,
        coverageStartsOn: true,
        coverageEndsOn: true,
        memberCostCents: true,
        visitLimit: true,
        expiresAt: true,
        usedAt: true,
      },
    }),
  );
  if (!row) return null;
  return {
    ...row,
    relationship: row.relationship as Relationship,
    birthDate: toDay(row.birthDate),
    coverageStartsOn: toDay(row.coverageStartsOn),
    coverageEndsOn: toDayOrNull(row.coverageEndsOn),
  };
}
