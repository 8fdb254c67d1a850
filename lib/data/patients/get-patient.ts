import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { inReading } from '@/lib/data/in-transaction';
import { enrollmentView, type PatientEnrollment } from '@/lib/data/patients/enrollment-view';
import { enrollmentRows, type FlagRow, openFlagRows, type PatientRow, patientRow } from '@/lib/data/patients/patient-rows';
import { patientTimeline } from '@/lib/data/patients/patient-timeline';
import { type PatientEvent, timelineEvent } from '@/lib/data/patients/timeline-events';
import { TimelineParams } from '@/lib/data/patients/timeline-params';
import { programTemplates } from '@/lib/data/programs/program-template';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import { AppError } from '@/lib/errors';

export type PatientPage = {
  today: Day;
  now: Date;
  patient: PatientRow;
  /** Open ones first. */
  enrollments: PatientEnrollment[];
  flags: FlagRow[];
  timeline: PatientEvent[];
  /** Whether older entries are left out. */
  hasOlder: boolean;
};

/** Everything the patient page shows, and an audit entry that it was seen. Five statements beyond session and scope. Throws `notFound`. */
export async function getPatient(
  viewer: Viewer,
  patientId: string,
  asked: TimelineParams = TimelineParams.parse({}),
): Promise<PatientPage> {
  const today = todayIn(viewer.zone);
  const now = new Date();
  return inReading(viewer, async (tx) => {
    const patient = await patientRow(tx, viewer, patientId);
    if (!patient) throw new AppError('notFound');
    const { organizationId } = viewer;
    const rows = await enrollmentRows(tx, organizationId, patientId);
    const flags = await openFlagRows(tx, organizationId, patientId);
    const timeline = await patientTimeline(tx, organizationId, patientId, asked);
    const templates = await programTemplates(
      tx,
      organizationId,
      rows.map((row) => row.programVersionId),
    );
    await appendAudit(tx, viewer, 'patient.viewed', { type: 'patient', id: patientId, patientId });
    return {
      today,
      now,
      patient,
      flags,
      enrollments: rows.flatMap((row) => {
        const program = templates.get(row.programVersionId);
        return program ? [enrollmentView(row, program, { birthDate: patient.birthDate, flags }, today, now)] : [];
      }),
      timeline: timeline.rows.map((row) => timelineEvent(row, templates)),
      hasOlder: timeline.hasMore,
    };
  });
}
