import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { lockSponsor } from '@/lib/data/rosters/lock-import';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';

/** P: proposed by Cairn. A month's turnover of an employer is a few percent; a broken file ends nearly everyone. */
const usualGuard = 20;

export const SetEndGuard = z.object({
  sponsorId: z.uuid(),
  percent: z.coerce
    .number({ error: 'Enter a whole number from 0 to 100.' })
    .int('Enter a whole number from 0 to 100.')
    .min(0, 'Enter 0 or more.')
    .max(100, 'Enter 100 at most.'),
});
export type SetEndGuard = z.infer<typeof SetEndGuard>;

/** From which share of ending memberships on an import of this sponsor wants a confirmation of its own. */
export async function setEndGuard(viewer: Viewer, { sponsorId, percent }: SetEndGuard): Promise<{ sponsorId: string }> {
  const { organizationId } = viewer;
  return inTransaction(viewer, async (tx) => {
    await lockSponsor(tx, viewer, sponsorId);
    await tx.rosterProfile.upsert({
      where: { organizationId_sponsorId: { organizationId, sponsorId } },
      create: { organizationId, sponsorId, endGuardPercent: percent },
      update: { endGuardPercent: percent },
      select: { sponsorId: true },
    });
    await appendAudit(tx, viewer, 'roster.guard-set', { type: 'sponsor', id: sponsorId, details: { percent } });
    return { sponsorId };
  });
}

export async function guardPercent(tx: Tx, { organizationId }: Viewer, sponsorId: string): Promise<number> {
  const profile = await tx.rosterProfile.findUnique({
    where: { organizationId_sponsorId: { organizationId, sponsorId } },
    select: { endGuardPercent: true },
  });
  return profile?.endGuardPercent ?? usualGuard;
}
