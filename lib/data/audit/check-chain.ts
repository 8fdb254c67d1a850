import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { requirePermission } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';

export type ChainBreak = { seq: number; what: string };

/** Every place where the viewer's organization's audit trail was edited, cut or reordered; none when it is whole. */
export async function checkChain(viewer: Viewer): Promise<ChainBreak[]> {
  requirePermission(viewer, 'audit:read');
  return inTransaction(viewer, async (tx) => {
    const breaks = await tx.$queryRaw<ChainBreak[]>`SELECT at_seq::int AS seq, what FROM audit_breaks(${viewer.organizationId}::uuid)`;
    await appendAudit(tx, viewer, 'audit.checked', { type: 'organization', id: viewer.organizationId, details: { breaks: breaks.length } });
    return breaks;
  });
}
