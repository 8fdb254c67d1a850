import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { reassess } from '@/lib/data/enrollments/reassess';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import { db } from '@/lib/db';

const BATCH = 200;

/**
 * Brings every stored assessment up to today whose review day has come, in batches; several workers share the work.
 * Returns how many enrollments were assessed anew.
 */
export async function reassessDue(): Promise<number> {
  const organizations = await db.$queryRaw<{ id: string; zone: string }[]>`SELECT id, zone FROM all_organizations()`;
  let total = 0;
  for (const { id, zone } of organizations) {
    let done: number;
    do {
      done = await reassessBatch(id, todayIn(zone));
      total += done;
    } while (done === BATCH);
  }
  return total;
}

async function reassessBatch(organizationId: string, today: string): Promise<number> {
  const context = systemContext(organizationId, 'job');
  return inTransaction(context, async (tx) => {
    const due = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM enrollment WHERE organization_id = ${organizationId}::uuid AND review_on <= ${today}::date
      ORDER BY review_on LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;
    if (due.length === 0) return 0;
    await reassess(
      tx,
      organizationId,
      due.map(({ id }) => id),
      today,
    );
    await appendAudit(tx, context, 'enrollments.reassessed', {
      type: 'organization',
      id: organizationId,
      details: { count: due.length, today },
    });
    return due.length;
  });
}
