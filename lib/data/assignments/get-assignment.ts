import 'server-only';
import { type Draft, findDraft } from '@/lib/data/assignments/lock-draft';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { toDay } from '@/lib/data/day-column';
import { inTransaction } from '@/lib/data/in-transaction';
import { ownPatients } from '@/lib/data/scope';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import { evaluateScreening, type PositiveFinding } from '@/lib/domain/screening/evaluate-screening';
import type { ScreenAnswers } from '@/lib/domain/screening/screen';
import { AppError } from '@/lib/errors';

export type AssignmentScreening = { onDay: Day; stops: boolean; answers: ScreenAnswers; positives: PositiveFinding[] };

export type Assignment = {
  today: Day;
  patient: { id: string; name: string };
  draft: Draft | null;
  /** Programs that can be assigned; those the patient is in are marked. */
  programs: { code: string; name: string; taken: boolean }[];
  /** What the patient asked to start, where nothing was chosen yet. */
  askedFor: string | null;
  screening: AssignmentScreening | null;
  openFlags: { id: string; words: string; severity: string; acknowledged: boolean }[];
};

/** Where a patient's half-done assignment stands, and an audit entry that it was seen. Throws `notFound`. */
export async function getAssignment(viewer: Viewer, patientId: string): Promise<Assignment> {
  const { organizationId } = viewer;
  return inTransaction(viewer, async (tx) => {
    const patient = await tx.patient.findFirst({
      where: { AND: [{ id: patientId }, ownPatients(viewer)] },
      select: { id: true, givenName: true, familyName: true },
    });
    if (!patient) throw new AppError('notFound');
    const draft = await findDraft(tx, viewer, patientId);
    const flags = await tx.redFlag.findMany({
      where: { organizationId, patientId, clearedAt: null },
      select: { id: true, words: true, severity: true, acknowledgedAt: true },
      orderBy: [{ severity: 'asc' }, { raisedAt: 'asc' }],
    });
    const assignment = {
      today: todayIn(viewer.zone),
      patient: { id: patient.id, name: `${patient.givenName} ${patient.familyName}` },
      draft,
      programs: await assignablePrograms(tx, organizationId, patientId),
      askedFor: draft ? null : await programAskedFor(tx, organizationId, patientId),
      screening: draft?.screeningId ? await screeningOf(tx, organizationId, draft.screeningId, draft) : null,
      openFlags: flags.map(({ acknowledgedAt, ...flag }) => ({ ...flag, acknowledged: acknowledgedAt !== null })),
    };
    await appendAudit(tx, viewer, 'patient.viewed', { type: 'assignment-draft', patientId, ...(draft ? { id: draft.id } : {}) });
    return assignment;
  });
}

async function assignablePrograms(tx: Tx, organizationId: string, patientId: string): Promise<Assignment['programs']> {
  return tx.$queryRaw<Assignment['programs']>`
    SELECT g.code, g.name, EXISTS (SELECT 1 FROM enrollment e WHERE e.organization_id = g.organization_id AND e.program_id = g.id
      AND e.patient_id = ${patientId}::uuid AND e.status IN ('active', 'on-hold')) AS taken
    FROM program g JOIN program_version v ON v.organization_id = g.organization_id AND v.program_id = g.id AND v.status = 'published'
    WHERE g.organization_id = ${organizationId}::uuid ORDER BY g.name`;
}

/** The program of the patient's latest request that was taken, unless they are in it already. */
async function programAskedFor(tx: Tx, organizationId: string, patientId: string): Promise<string | null> {
  const [asked] = await tx.$queryRaw<{ code: string | null }[]>`
    SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM enrollment e JOIN program g ON g.organization_id = e.organization_id AND g.id = e.program_id
      WHERE e.organization_id = r.organization_id AND e.patient_id = r.patient_id AND g.code = r.program_code AND e.ended_on IS NULL) THEN r.program_code END AS code
    FROM referral r WHERE r.organization_id = ${organizationId}::uuid AND r.patient_id = ${patientId}::uuid AND r.status = 'taken'
    ORDER BY r.decided_at DESC LIMIT 1`;
  return asked?.code ?? null;
}

async function screeningOf(tx: Tx, organizationId: string, id: string, draft: Draft): Promise<AssignmentScreening | null> {
  const row = await tx.screening.findUnique({
    where: { organizationId_id: { organizationId, id } },
    select: { onDay: true, stops: true, answers: true },
  });
  if (!row) return null;
  const answers = row.answers as ScreenAnswers;
  return {
    onDay: toDay(row.onDay),
    stops: row.stops,
    answers,
    positives: evaluateScreening(draft.program.definition.screens, answers).positives,
  };
}
