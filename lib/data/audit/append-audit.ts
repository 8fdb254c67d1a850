import 'server-only';
import type { Context } from '@/lib/data/in-transaction';
import type { SqlTx } from '@/lib/db';
import type { AuditAction } from '@/lib/domain/audit/audit-actions';

type Subject = { type: string; id?: string; patientId?: string; details?: Record<string, unknown> };

/** Appends to the organization's hash chain, in the caller's transaction. Call it last: the chain's head stays locked until commit. */
export async function appendAudit(tx: SqlTx, context: Context, action: AuditAction, subject: Subject): Promise<void> {
  await tx.$executeRaw`SELECT append_audit(${context.organizationId}::uuid, ${context.userId}::uuid, ${context.role}, ${action}, ${subject.type},
    ${subject.id ?? null}::uuid, ${subject.patientId ?? null}::uuid, ${JSON.stringify(subject.details ?? {})}::jsonb)`;
}
