import 'server-only';
import { fromDay, fromDayOrNull } from '@/lib/data/day-column';
import { hashOfToken, newSessionToken } from '@/lib/data/sessions/session-token';
import type { Tx } from '@/lib/db';
import { type Grant, grantMinutes } from './grant';

export type NewGrant = Omit<Grant, 'id' | 'expiresAt' | 'usedAt'>;

/** Opens a grant for half an hour and returns its token, which is kept nowhere but in the person's cookie. */
export async function openGrant(tx: Tx, organizationId: string, { birthDate, coverageStartsOn, coverageEndsOn, ...grant }: NewGrant) {
  const token = newSessionToken();
  await tx.eligibilityGrant.create({
    data: {
      ...grant,
      organizationId,
      birthDate: fromDay(birthDate),
      coverageStartsOn: fromDay(coverageStartsOn),
      coverageEndsOn: fromDayOrNull(coverageEndsOn),
      tokenHash: hashOfToken(token),
      expiresAt: new Date(Date.now() + grantMinutes * 60_000),
    },
    select: { id: true },
  });
  return token;
}
