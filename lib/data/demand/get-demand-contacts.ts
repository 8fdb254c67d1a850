import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { requirePermission } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import type { ContactWay } from '@/lib/domain/eligibility/contact';
import { AppError } from '@/lib/errors';

export type DemandContact = { name: string; by: ContactWay; contact: string; askedAt: Date };

/** Whom to tell that an employer or plan is listed now: those of its group who agreed to it. Throws `notFound`. */
export async function getDemandContacts(viewer: Viewer, demandId: string): Promise<DemandContact[]> {
  requirePermission(viewer, 'demand:contact');
  return inTransaction(viewer, async (tx) => {
    const one = await tx.demand.findFirst({
      where: { organizationId: viewer.organizationId, id: demandId },
      select: { kind: true, searchKey: true },
    });
    if (!one) throw new AppError('notFound');
    const contacts = await tx.$queryRaw<DemandContact[]>`
      SELECT name, contact_by AS by, contact, asked_at AS "askedAt" FROM demand
      WHERE organization_id = ${viewer.organizationId}::uuid AND kind = ${one.kind} AND replace(search_key, ' ', '') = ${one.searchKey.replaceAll(' ', '')}
        AND contact IS NOT NULL ORDER BY asked_at, id LIMIT 10000`;
    await appendAudit(tx, viewer, 'demand.contacts-read', { type: 'demand', id: demandId, details: { contacts: contacts.length } });
    return contacts;
  });
}
