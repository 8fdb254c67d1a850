import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import { db, type Tx } from '@/lib/db';
import { env } from '@/lib/env';

/** How many contacts were removed of each, and how many requests were over because nobody took them. */
export type RemovedContacts = { notListed: number; declined: number; notTaken: number };

/** Rows of one statement: nothing else waits long for them. */
const BATCH = 1_000;

/**
 * Removes how to reach people who have waited for nothing for longer than is kept: those whose employer or plan was not listed, and those whose request to
 * start was declined or taken by nobody, with what they wrote and why the clinic declined. A note of who gave a request back is a fact of the trail and stays. Who asked for what and when stays, and so do the counts. What is
 * removed once is not touched again, so that it may run twice, also at once.
 */
export async function removeOldContacts(now = new Date()): Promise<RemovedContacts> {
  const organizations = await db.$queryRaw<{ id: string }[]>`SELECT id FROM all_organizations()`;
  const total: RemovedContacts = { notListed: 0, declined: 0, notTaken: 0 };
  for (const { id } of organizations) {
    for (;;) {
      const removed = await removeBatch(id, now);
      for (const kind of ['notListed', 'declined', 'notTaken'] as const) total[kind] += removed[kind];
      if (Math.max(...Object.values(removed)) < BATCH) break;
    }
  }
  return total;
}

async function removeBatch(organizationId: string, now: Date): Promise<RemovedContacts> {
  const context = systemContext(organizationId, 'job');
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const [notListedBefore, requestBefore] = [daysAgo(env().NOT_LISTED_CONTACT_DAYS), daysAgo(env().REFERRAL_CONTACT_DAYS)];
  return inTransaction(context, async (tx) => {
    const removed = {
      notListed: await ofNotListed(tx, organizationId, notListedBefore, now),
      declined: await ofDeclined(tx, organizationId, requestBefore, now),
      notTaken: await ofNotTaken(tx, organizationId, requestBefore, now),
    };
    if (Object.values(removed).some((count) => count > 0))
      await appendAudit(tx, context, 'contacts.removed', { type: 'organization', id: organizationId, details: removed });
    return removed;
  });
}

const ofNotListed = (tx: Tx, organizationId: string, before: Date, now: Date) => tx.$executeRaw`
  UPDATE demand SET contact_by = NULL, contact = NULL, consent = NULL, contact_removed_at = ${now}
  WHERE organization_id = ${organizationId}::uuid AND id IN (
    SELECT id FROM demand WHERE organization_id = ${organizationId}::uuid AND contact IS NOT NULL AND asked_at < ${before}
    ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`;

const ofDeclined = (tx: Tx, organizationId: string, before: Date, now: Date) => tx.$executeRaw`
  UPDATE referral SET contact = contact || '{"value": null, "language": null, "notes": null}', decline_note = NULL, contact_removed_at = ${now}
  WHERE organization_id = ${organizationId}::uuid AND id IN (
    SELECT id FROM referral WHERE organization_id = ${organizationId}::uuid AND status = 'declined' AND contact_removed_at IS NULL AND decided_at < ${before}
    ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`;

/** One that was given back waits anew. */
const ofNotTaken = (tx: Tx, organizationId: string, before: Date, now: Date) => tx.$executeRaw`
  UPDATE referral SET status = 'declined', decline_reason = 'not-taken', decided_at = ${now}, version = version + 1,
    contact = contact || '{"value": null, "language": null, "notes": null}', contact_removed_at = ${now}
  WHERE organization_id = ${organizationId}::uuid AND id IN (
    SELECT r.id FROM referral r WHERE r.organization_id = ${organizationId}::uuid AND r.status = 'open' AND r.requested_at < ${before}
      AND NOT EXISTS (SELECT 1 FROM referral_return b WHERE b.organization_id = r.organization_id AND b.referral_id = r.id AND b.created_at >= ${before})
    ORDER BY r.id LIMIT ${BATCH} FOR UPDATE OF r SKIP LOCKED)`;
