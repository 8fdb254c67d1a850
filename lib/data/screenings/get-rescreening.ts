import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { toDayOrNull } from '@/lib/data/day-column';
import { inTransaction } from '@/lib/data/in-transaction';
import { type FlagRow, openFlagRows } from '@/lib/data/patients/patient-rows';
import { programTemplates } from '@/lib/data/programs/program-template';
import { visibleEnrollments } from '@/lib/data/scope';
import { screeningHistory } from '@/lib/data/screenings/screening-history';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import type { ScreenCode } from '@/lib/domain/programs/program';
import { type CarriedAnswer, carriedAnswers } from '@/lib/domain/screening/settled-history';
import { AppError } from '@/lib/errors';

export type Rescreening = {
  today: Day;
  patientId: string;
  patientName: string;
  programName: string;
  screens: ScreenCode[];
  nextScreeningOn: Day | null;
  /** Answers that last, by question id. */
  carried: Record<string, CarriedAnswer>;
  /** Flags of this care that are not cleared. */
  flags: FlagRow[];
};

/** What the screening of running care asks, with what is brought forward, and an audit entry. Throws `notFound`, also for care that has ended. */
export async function getRescreening(viewer: Viewer, patientId: string, enrollmentId: string): Promise<Rescreening> {
  const { organizationId } = viewer;
  return inTransaction(viewer, async (tx) => {
    const found = await tx.enrollment.findFirst({
      where: { ...visibleEnrollments(viewer), id: enrollmentId, patientId, endedOn: null },
      select: {
        programVersionId: true,
        nextScreeningOn: true,
        program: { select: { name: true } },
        patient: { select: { givenName: true, familyName: true } },
      },
    });
    if (!found) throw new AppError('notFound');
    const program = (await programTemplates(tx, organizationId, [found.programVersionId])).get(found.programVersionId);
    const screens = program?.definition.screens ?? [];
    const flags = await openFlagRows(tx, organizationId, patientId);
    const carried = carriedAnswers(screens, await screeningHistory(tx, viewer, patientId));
    await appendAudit(tx, viewer, 'patient.viewed', { type: 'enrollment', id: enrollmentId, patientId });
    return {
      today: todayIn(viewer.zone),
      patientId,
      patientName: `${found.patient.givenName} ${found.patient.familyName}`,
      programName: found.program.name,
      nextScreeningOn: toDayOrNull(found.nextScreeningOn),
      screens,
      carried,
      flags: flags.filter((flag) => flag.enrollmentId === null || flag.enrollmentId === enrollmentId),
    };
  });
}
