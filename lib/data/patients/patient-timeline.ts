import 'server-only';
import { type TimelineKind, type TimelineParams, timelineGroups } from '@/lib/data/patients/timeline-params';
import type { SqlTx } from '@/lib/db';
import { Prisma } from '@/prisma/client/client';

export type TimelineRow = {
  id: string;
  at: Date;
  kind: TimelineKind;
  /** What happened, by kind: a measure and value, a goal's edit, a screen, a phase, a text. */
  facts: Record<string, unknown>;
  by: string | null;
};

/** Entries at first, and with everything asked for. */
const SHOWN = { recent: 20, all: 1000 };

/** The newest things that happened to a patient, of one group or all, in one statement; corrections are entries of their own. `hasMore` when there are older ones. */
export async function patientTimeline(
  tx: SqlTx,
  organizationId: string,
  patientId: string,
  { show, timeline }: TimelineParams,
): Promise<{ rows: TimelineRow[]; hasMore: boolean }> {
  const kinds = show ? [...timelineGroups[show]] : Object.values(timelineGroups).flat();
  const rows = await tx.$queryRaw<TimelineRow[]>(Prisma.sql`
    SELECT happened.id, happened.at, happened.kind, happened.facts, u.name AS by FROM (
      SELECT o.id, o.created_at AS at, 'observation' AS kind, o.user_id, jsonb_build_object('measure', o.measure, 'value', o.value, 'observedOn', o.observed_on,
        'was', was.value, 'wasOn', was.observed_on, 'reason', o.correction_reason, 'enrollmentId', o.enrollment_id,
        'corrected', EXISTS (SELECT 1 FROM observation c WHERE c.organization_id = o.organization_id AND c.corrects_id = o.id)) AS facts
      FROM observation o LEFT JOIN observation was ON was.organization_id = o.organization_id AND was.id = o.corrects_id
      WHERE o.organization_id = ${organizationId}::uuid AND o.patient_id = ${patientId}::uuid
      UNION ALL
      SELECT r.id, r.requested_at, 'referral', NULL, jsonb_build_object('program', g.name, 'sponsor', s.legal_name, 'takenOn', r.decided_at::date)
      FROM referral r JOIN sponsor s ON s.organization_id = r.organization_id AND s.id = r.sponsor_id
      LEFT JOIN program g ON g.organization_id = r.organization_id AND g.code = r.program_code
      WHERE r.organization_id = ${organizationId}::uuid AND r.patient_id = ${patientId}::uuid
      UNION ALL
      SELECT b.id, b.created_at, 'referral', b.user_id, jsonb_build_object('program', g.name, 'returned', b.reason, 'takenOn', b.taken_at::date, 'note', b.note)
      FROM referral_return b JOIN referral r ON r.organization_id = b.organization_id AND r.id = b.referral_id
      LEFT JOIN program g ON g.organization_id = r.organization_id AND g.code = r.program_code
      WHERE b.organization_id = ${organizationId}::uuid AND b.patient_id = ${patientId}::uuid
      UNION ALL
      SELECT n.id, n.created_at, 'note', n.user_id, jsonb_build_object('body', n.body) FROM note n
      WHERE n.organization_id = ${organizationId}::uuid AND n.patient_id = ${patientId}::uuid
      UNION ALL
      SELECT s.id, s.created_at, 'screening', s.user_id, jsonb_build_object('stops', s.stops, 'kind', s.kind) FROM screening s
      WHERE s.organization_id = ${organizationId}::uuid AND s.patient_id = ${patientId}::uuid
      UNION ALL
      SELECT f.id, f.raised_at, 'flag', NULL, jsonb_build_object('what', 'raised', 'words', f.words, 'severity', f.severity) FROM red_flag f
      WHERE f.organization_id = ${organizationId}::uuid AND f.patient_id = ${patientId}::uuid
      UNION ALL
      SELECT f.id, f.acknowledged_at, 'flag', f.acknowledged_by_id, jsonb_build_object('what', 'acknowledged', 'words', f.acknowledged_action) FROM red_flag f
      WHERE f.organization_id = ${organizationId}::uuid AND f.patient_id = ${patientId}::uuid AND f.acknowledged_at IS NOT NULL
      UNION ALL
      SELECT f.id, f.cleared_at, 'flag', f.cleared_by_id, jsonb_build_object('what', 'cleared', 'words', f.clearance) FROM red_flag f
      WHERE f.organization_id = ${organizationId}::uuid AND f.patient_id = ${patientId}::uuid AND f.cleared_at IS NOT NULL
      UNION ALL
      SELECT c.id, c.created_at, CASE c.kind WHEN 'start' THEN 'program' ELSE 'phase' END, c.user_id,
        jsonb_build_object('kind', c.kind, 'phaseCode', c.phase_code, 'reason', c.reason, 'note', c.note, 'plannedEndOn', c.planned_end_on, 'program', g.name,
          'versionId', e.program_version_id, 'enrollmentId', e.id)
      FROM phase_change c JOIN enrollment e ON e.organization_id = c.organization_id AND e.id = c.enrollment_id
      JOIN program g ON g.organization_id = e.organization_id AND g.id = e.program_id
      WHERE e.organization_id = ${organizationId}::uuid AND e.patient_id = ${patientId}::uuid
      UNION ALL
      SELECT t.id, t.created_at, 'gate', t.user_id, jsonb_build_object('gate', t.gate, 'met', t.met, 'onDay', t.on_day, 'note', t.note)
      FROM gate_check t JOIN enrollment e ON e.organization_id = t.organization_id AND e.id = t.enrollment_id
      WHERE e.organization_id = ${organizationId}::uuid AND e.patient_id = ${patientId}::uuid
      UNION ALL
      SELECT d.id, d.created_at, 'suggestion', d.user_id,
        jsonb_build_object('decision', d.decision, 'step', d.step, 'reason', d.reason, 'note', d.note, 'because', d.evidence ->> 'reason')
      FROM suggestion d JOIN enrollment e ON e.organization_id = d.organization_id AND e.id = d.enrollment_id
      WHERE d.organization_id = ${organizationId}::uuid AND e.patient_id = ${patientId}::uuid
      UNION ALL
      SELECT z.id, z.created_at, 'snooze', z.user_id, jsonb_build_object('until', z.until, 'reason', z.reason)
      FROM snooze z JOIN enrollment e ON e.organization_id = z.organization_id AND e.id = z.enrollment_id
      WHERE e.organization_id = ${organizationId}::uuid AND e.patient_id = ${patientId}::uuid
      UNION ALL
      SELECT d.id, d.created_at, 'goal', d.user_id, jsonb_build_object('wording', q.wording, 'measure', q.measure, 'before', d.before, 'after', d.after, 'reason', d.reason)
      FROM goal_edit d JOIN goal q ON q.organization_id = d.organization_id AND q.id = d.goal_id
      JOIN enrollment e ON e.organization_id = q.organization_id AND e.id = q.enrollment_id
      WHERE e.organization_id = ${organizationId}::uuid AND e.patient_id = ${patientId}::uuid
      UNION ALL
      SELECT m.id, m.created_at, 'version', m.user_id, jsonb_build_object('program', g.name, 'movedFrom', f.number, 'movedTo', v.number,
        'undone', m.undoes_id IS NOT NULL, 'enrollmentId', e.id)
      FROM version_move m JOIN enrollment e ON e.organization_id = m.organization_id AND e.id = m.enrollment_id
      JOIN program g ON g.organization_id = e.organization_id AND g.id = e.program_id
      JOIN program_version f ON f.organization_id = m.organization_id AND f.id = m.from_version_id
      JOIN program_version v ON v.organization_id = m.organization_id AND v.id = m.to_version_id
      WHERE m.organization_id = ${organizationId}::uuid AND e.patient_id = ${patientId}::uuid
      UNION ALL
      SELECT t.id, t.created_at, 'task', t.created_by_id, jsonb_build_object('title', coalesce(first.before->>'title', t.title),
        'dueOn', CASE WHEN first.before IS NULL THEN to_jsonb(t.due_on) ELSE first.before->'dueOn' END, 'for', doer.name)
      FROM task t
      LEFT JOIN LATERAL (SELECT c.before FROM task_change c WHERE c.organization_id = t.organization_id AND c.task_id = t.id AND c.kind = 'edited'
        ORDER BY c.created_at, c.id LIMIT 1) first ON true
      LEFT JOIN app_user doer ON doer.organization_id = t.organization_id AND doer.id = coalesce((first.before->>'assigneeId')::uuid, t.assignee_id)
        AND doer.id <> t.created_by_id
      WHERE t.organization_id = ${organizationId}::uuid AND t.patient_id = ${patientId}::uuid
      UNION ALL
      SELECT c.id, c.created_at, 'task', c.user_id, jsonb_build_object('what', c.kind, 'title', t.title, 'before', c.before, 'after', c.after, 'to', a.name)
      FROM task_change c JOIN task t ON t.organization_id = c.organization_id AND t.id = c.task_id
      LEFT JOIN app_user a ON a.organization_id = c.organization_id AND a.id = (c.after->>'assigneeId')::uuid
      WHERE t.organization_id = ${organizationId}::uuid AND t.patient_id = ${patientId}::uuid
      UNION ALL
      SELECT h.id, h.created_at, 'transfer', h.user_id, jsonb_build_object('program', g.name, 'from', f.name, 'to', n.name, 'reason', h.reason, 'enrollmentId', e.id)
      FROM transfer h JOIN enrollment e ON e.organization_id = h.organization_id AND e.id = h.enrollment_id
      JOIN program g ON g.organization_id = e.organization_id AND g.id = e.program_id
      JOIN app_user f ON f.organization_id = h.organization_id AND f.id = h.from_id
      JOIN app_user n ON n.organization_id = h.organization_id AND n.id = h.to_id
      WHERE e.organization_id = ${organizationId}::uuid AND e.patient_id = ${patientId}::uuid
    ) happened LEFT JOIN app_user u ON u.organization_id = ${organizationId}::uuid AND u.id = happened.user_id
    WHERE happened.kind = ANY (${kinds})
    ORDER BY happened.at DESC, happened.id DESC LIMIT ${SHOWN[timeline] + 1}`);
  return { rows: rows.slice(0, SHOWN[timeline]), hasMore: rows.length > SHOWN[timeline] };
}
