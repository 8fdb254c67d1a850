import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { toDayOrNull } from '@/lib/data/day-column';
import { inTransaction } from '@/lib/data/in-transaction';
import { type ObservationChain, observationChain } from '@/lib/data/observations/observation-chain';
import { visibleEnrollments } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import { isCorrectable } from '@/lib/domain/enrollment/end-of-care';
import type { EnrollmentFacts } from '@/lib/domain/enrollment/facts';
import { AppError } from '@/lib/errors';

export type ObservationPage = ObservationChain & { patientId: string; patientName: string; programName: string };

/** One score of the viewer's patients that may be corrected, with its corrections, whichever of them the id names, and an audit entry. Throws `notFound`. */
export async function getObservation(viewer: Viewer, patientId: string, observationId: string): Promise<ObservationPage> {
  return inTransaction(viewer, async (tx) => {
    const { organizationId } = viewer;
    const found = await tx.observation.findFirst({
      where: { organizationId, id: observationId, patientId, enrollment: visibleEnrollments(viewer) },
      select: {
        patient: { select: { givenName: true, familyName: true } },
        enrollment: { select: { status: true, endedOn: true, program: { select: { name: true } } } },
      },
    });
    const chain = found && (await observationChain(tx, organizationId, observationId));
    const care = found && { status: found.enrollment.status as EnrollmentFacts['status'], endedOn: toDayOrNull(found.enrollment.endedOn) };
    if (!chain || !care || !isCorrectable(care, chain.observedOn)) throw new AppError('notFound');
    await appendAudit(tx, viewer, 'patient.viewed', { type: 'observation', id: observationId, patientId });
    const { patient, enrollment } = found;
    return { ...chain, patientId, patientName: `${patient.givenName} ${patient.familyName}`, programName: enrollment.program.name };
  });
}
