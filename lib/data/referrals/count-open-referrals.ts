import 'server-only';
import { inReading } from '@/lib/data/in-transaction';
import { referralScope } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import { Prisma } from '@/prisma/client/client';

/** How many requests wait for the viewer's clinic; it stops counting at 100. */
export async function countOpenReferrals(viewer: Viewer): Promise<number> {
  return inReading(viewer, async (tx) => {
    const [counted] = await tx.$queryRaw<{ open: number }[]>(
      Prisma.sql`SELECT count(*)::int AS open FROM (SELECT 1 FROM referral r WHERE ${referralScope(viewer)} AND r.status = 'open' LIMIT 100) waiting`,
    );
    return counted?.open ?? 0;
  });
}
