import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { toDay } from '@/lib/data/day-column';
import { inTransaction } from '@/lib/data/in-transaction';
import { visiblePatients } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import { AppError } from '@/lib/errors';

export type FlagPage = {
  id: string;
  patientId: string;
  patientName: string;
  severity: 'emergency' | 'urgent';
  words: string;
  raisedAt: Date;
  clearBy: Day;
  acknowledgedAt: Date | null;
  acknowledgedAction: string | null;
  clearedAt: Date | null;
};

/** One red flag of the viewer's patients, and an audit entry that it was seen. Throws `notFound`. */
export async function getFlag(viewer: Viewer, patientId: string, flagId: string): Promise<FlagPage> {
  const flag = await inTransaction(viewer, async (tx) => {
    const found = await tx.redFlag.findFirst({
      where: { organizationId: viewer.organizationId, id: flagId, patientId, patient: visiblePatients(viewer) },
      select: {
        id: true,
        patientId: true,
        severity: true,
        words: true,
        raisedAt: true,
        clearBy: true,
        acknowledgedAt: true,
        acknowledgedAction: true,
        clearedAt: true,
        patient: { select: { givenName: true, familyName: true } },
      },
    });
    if (!found) throw new AppError('notFound');
    await appendAudit(tx, viewer, 'patient.viewed', { type: 'red-flag', id: flagId, patientId });
    return found;
  });
  const { patient, clearBy, severity, ...rest } = flag;
  return {
    ...rest,
    severity: severity === 'emergency' ? 'emergency' : 'urgent',
    clearBy: toDay(clearBy),
    patientName: `${patient.givenName} ${patient.familyName}`,
  };
}
