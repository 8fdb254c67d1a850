import 'server-only';
import { ownPatientScope, patientScope } from '@/lib/data/scope';
import type { Colleague } from '@/lib/data/tasks/colleagues';
import type { SqlTx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import type { AttentionReason, GoalAssessment } from '@/lib/domain/enrollment/assessment';
import type { FlagFact, GoalFact, ObservationFact } from '@/lib/domain/enrollment/facts';
import type { SuggestionDecision } from '@/lib/domain/enrollment/suggest-steps';
import type { MeasureCode } from '@/lib/domain/measures/measure';
import type { PredictionModel } from '@/lib/domain/prediction/fit-prediction';
import type { GateCheck } from '@/lib/domain/programs/running-gates';
import { Prisma } from '@/prisma/client/client';

export type PatientRow = {
  id: string;
  givenName: string;
  familyName: string;
  birthDate: Day;
  recordNumber: string;
  clinicName: string;
  clinicianName: string;
  coverage: { sponsorName: string; memberNumber: string; startsOn: Day; endsOn: Day | null } | null;
  draft: { programCode: string; updatedAt: string } | null;
  /** Whether the viewer may hand this patient's care on; a task alone lets them see it. */
  isOwn: boolean;
  /** Open ones, due first. */
  tasks: PatientTask[];
  /** Clinicians of the patient's clinic, and the viewer. */
  colleagues: Colleague[];
};

export type PatientTask = {
  id: string;
  title: string;
  dueOn: Day | null;
  assigneeId: string;
  assigneeName: string;
  giverName: string | null;
  version: number;
};

export type StoredGoal = Omit<GoalFact, 'measure'> & {
  measure: MeasureCode;
  term: 'short' | 'long';
  version: number;
  assessment: GoalAssessment;
};

export type EnrollmentRow = {
  id: string;
  programCode: string;
  programName: string;
  programVersionId: string;
  versionNumber: number;
  version: number;
  status: 'active' | 'on-hold' | 'completed' | 'discontinued';
  startsOn: Day;
  plannedEndOn: Day;
  endedOn: Day | null;
  endReason: string | null;
  endNote: string | null;
  nextScreeningOn: Day | null;
  screenedOn: Day | null;
  /** Suggestions that were accepted or declined. */
  decisions: SuggestionDecision[];
  /** Newest final check-in. */
  finalOn: Day | null;
  side: string | null;
  phaseCode: string;
  reasons: AttentionReason[];
  snoozedUntil: Day | null;
  gasScore: number | null;
  clinicianId: string;
  clinicianName: string;
  goals: StoredGoal[];
  observations: ObservationFact[];
  /** Fitted predictions of the program, by stage. */
  predictions: PredictionModel[];
  phaseChanges: { kind: string; phaseCode: string; onDay: Day; reason: string | null }[];
  site: string | null;
  gateChecks: (GateCheck & { note: string; by: string | null })[];
};

export type FlagRow = {
  id: string;
  enrollmentId: string | null;
  screen: FlagFact['screen'];
  severity: 'emergency' | 'urgent';
  words: string;
  raisedAt: Date;
  clearBy: Day;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
};

/** One patient of the viewer's, or null: absent and not theirs are the same. */
export async function patientRow(tx: SqlTx, viewer: Viewer, patientId: string): Promise<PatientRow | null> {
  const [row] = await tx.$queryRaw<PatientRow[]>(Prisma.sql`
    SELECT p.id, p.given_name AS "givenName", p.family_name AS "familyName", p.birth_date::text AS "birthDate", p.record_number AS "recordNumber",
      k.name AS "clinicName", u.name AS "clinicianName",
      (SELECT json_build_object('sponsorName', s.legal_name, 'memberNumber', m.member_number, 'startsOn', m.starts_on, 'endsOn', m.ends_on)
        FROM member m JOIN sponsor s ON s.organization_id = m.organization_id AND s.id = m.sponsor_id
        WHERE m.organization_id = p.organization_id AND m.id = p.member_id) AS coverage,
      (SELECT json_build_object('programCode', d.program_code, 'updatedAt', d.updated_at)
        FROM assignment_draft d WHERE d.organization_id = p.organization_id AND d.patient_id = p.id AND d.clinician_id = ${viewer.userId}::uuid) AS draft,
      (${ownPatientScope(viewer)}) AS "isOwn",
      (SELECT coalesce(json_agg(json_build_object('id', t.id, 'title', t.title, 'dueOn', t.due_on, 'assigneeId', t.assignee_id, 'assigneeName', a.name,
          'giverName', g.name, 'version', t.version) ORDER BY t.due_on NULLS LAST, t.created_at, t.id), '[]')
        FROM task t JOIN app_user a ON a.organization_id = t.organization_id AND a.id = t.assignee_id
        LEFT JOIN app_user g ON g.organization_id = t.organization_id AND g.id = t.created_by_id
        WHERE t.organization_id = p.organization_id AND t.patient_id = p.id AND t.done_at IS NULL) AS tasks,
      (SELECT coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) ORDER BY c.name, c.id), '[]') FROM app_user c
        WHERE c.organization_id = p.organization_id AND c.role = 'clinician' AND c.disabled_at IS NULL
          AND (c.clinic_id = p.clinic_id OR c.id = ${viewer.userId}::uuid)) AS colleagues
    FROM patient p
    JOIN clinic k ON k.organization_id = p.organization_id AND k.id = p.clinic_id
    JOIN app_user u ON u.organization_id = p.organization_id AND u.id = p.clinician_id
    WHERE ${patientScope(viewer)} AND p.id = ${patientId}::uuid`);
  return row ?? null;
}

/** All enrollments of a patient with goals, scores and phase changes, the open ones first. */
export async function enrollmentRows(tx: SqlTx, organizationId: string, patientId: string): Promise<EnrollmentRow[]> {
  return tx.$queryRaw<EnrollmentRow[]>(Prisma.sql`
    SELECT e.id, g.code AS "programCode", g.name AS "programName", e.program_version_id AS "programVersionId", v.number AS "versionNumber", e.version, e.status,
      e.starts_on::text AS "startsOn", e.planned_end_on::text AS "plannedEndOn", e.ended_on::text AS "endedOn", e.end_reason AS "endReason", e.end_note AS "endNote", e.side, e.site,
      e.phase_code AS "phaseCode", e.reasons, e.snoozed_until::text AS "snoozedUntil", e.gas_score::float8 AS "gasScore", e.clinician_id AS "clinicianId", u.name AS "clinicianName",
      (SELECT coalesce(json_agg(json_build_object('id', q.id, 'code', q.code, 'term', q.term, 'wording', q.wording, 'measure', q.measure, 'baseline', q.baseline,
          'target', q.target, 'startsOn', q.starts_on, 'dueOn', q.due_on, 'curve', q.curve, 'importance', q.importance, 'difficulty', q.difficulty,
          'followsCare', q.follows_care, 'unlockedOn', q.unlocked_on, 'completedOn', q.completed_on, 'sustainedOn', q.sustained_on, 'version', q.version, 'assessment', q.assessment) ORDER BY q.position, q.id), '[]')
        FROM goal q WHERE q.organization_id = e.organization_id AND q.enrollment_id = e.id) AS goals,
      (SELECT coalesce(json_agg(json_build_object('id', o.id, 'measure', o.measure, 'value', o.value, 'observedOn', o.observed_on, 'seq', o.seq,
          'correctsId', o.corrects_id) ORDER BY o.seq), '[]')
        FROM observation o WHERE o.organization_id = e.organization_id AND o.enrollment_id = e.id) AS observations,
      e.next_screening_on::text AS "nextScreeningOn",
      (SELECT max(n.on_day)::text FROM screening n WHERE n.organization_id = e.organization_id AND n.enrollment_id = e.id) AS "screenedOn",
      (SELECT coalesce(json_agg(json_build_object('goalId', d.goal_id, 'prescription', d.prescription, 'cause', d.cause, 'onDay', d.on_day)), '[]')
        FROM suggestion d WHERE d.organization_id = e.organization_id AND d.enrollment_id = e.id) AS decisions,
      (SELECT max(k.on_day)::text FROM check_in k WHERE k.organization_id = e.organization_id AND k.enrollment_id = e.id AND k.kind = 'final') AS "finalOn",
      (SELECT coalesce(json_agg(json_build_object('kind', c.kind, 'phaseCode', c.phase_code, 'onDay', c.on_day, 'reason', c.reason) ORDER BY c.on_day, c.created_at, c.id), '[]')
        FROM phase_change c WHERE c.organization_id = e.organization_id AND c.enrollment_id = e.id) AS "phaseChanges",
      (SELECT coalesce(json_agg(json_build_object('gate', t.gate, 'met', t.met, 'onDay', t.on_day, 'note', t.note, 'by', u.name) ORDER BY t.seq), '[]')
        FROM gate_check t LEFT JOIN app_user u ON u.organization_id = t.organization_id AND u.id = t.user_id
        WHERE t.organization_id = e.organization_id AND t.enrollment_id = e.id) AS "gateChecks",
      (SELECT coalesce(json_agg(m.model), '[]')
        FROM prediction_model m WHERE m.organization_id = e.organization_id AND m.program_id = e.program_id) AS predictions
    FROM enrollment e
    JOIN program g ON g.organization_id = e.organization_id AND g.id = e.program_id
    JOIN program_version v ON v.organization_id = e.organization_id AND v.id = e.program_version_id
    JOIN app_user u ON u.organization_id = e.organization_id AND u.id = e.clinician_id
    WHERE e.organization_id = ${organizationId}::uuid AND e.patient_id = ${patientId}::uuid
    ORDER BY e.ended_on IS NOT NULL, e.starts_on DESC, e.id`);
}

/** The patient's flags that are not cleared, emergencies first, the longest waiting first. */
export async function openFlagRows(tx: SqlTx, organizationId: string, patientId: string): Promise<FlagRow[]> {
  return tx.$queryRaw<FlagRow[]>`
    SELECT f.id, f.enrollment_id AS "enrollmentId", f.screen, f.severity, f.words, f.raised_at AS "raisedAt", f.clear_by::text AS "clearBy",
      f.acknowledged_at AS "acknowledgedAt", u.name AS "acknowledgedBy"
    FROM red_flag f LEFT JOIN app_user u ON u.organization_id = f.organization_id AND u.id = f.acknowledged_by_id
    WHERE f.organization_id = ${organizationId}::uuid AND f.patient_id = ${patientId}::uuid AND f.cleared_at IS NULL
    ORDER BY f.severity, f.raised_at`;
}
