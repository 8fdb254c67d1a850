import 'server-only';
import type { Tx } from '@/lib/db';
import type { EnrollmentFacts, FlagFact, GoalFact, ObservationFact } from '@/lib/domain/enrollment/facts';
import { Prisma } from '@/prisma/client/client';

type FactsRow = Omit<EnrollmentFacts, 'flags' | 'goals' | 'observations'> & {
  id: string;
  programVersionId: string;
  goals: GoalFact[];
  observations: ObservationFact[];
  flags: (Omit<FlagFact, 'raisedAt' | 'acknowledgedAt' | 'clearedAt'> & {
    raisedAt: string;
    acknowledgedAt: string | null;
    clearedAt: string | null;
  })[];
};

export type LoadedFacts = { enrollmentId: string; programVersionId: string; facts: EnrollmentFacts };

/**
 * All facts of these enrollments in one statement. Prisma's include would cost several times as much here. A flag that no enrollment has, as
 * an intake raises it, counts for all care of the patient that is under way.
 */
export async function loadFacts(tx: Tx, organizationId: string, enrollmentIds: readonly string[]): Promise<LoadedFacts[]> {
  const rows = await tx.$queryRaw<FactsRow[]>(Prisma.sql`
    SELECT e.id, e.program_version_id AS "programVersionId", e.status, e.starts_on::text AS "startsOn", e.planned_end_on::text AS "plannedEndOn",
      e.ended_on::text AS "endedOn", e.next_screening_on::text AS "nextScreeningOn", e.next_check_in_on::text AS "nextCheckInOn",
      (SELECT coalesce(json_agg(json_build_object('id', g.id, 'code', g.code, 'wording', g.wording, 'measure', g.measure, 'baseline', g.baseline,
          'target', g.target, 'startsOn', g.starts_on, 'dueOn', g.due_on, 'curve', g.curve, 'followsCare', g.follows_care,
          'importance', g.importance, 'difficulty', g.difficulty,
          'unlockedOn', g.unlocked_on, 'completedOn', g.completed_on, 'sustainedOn', g.sustained_on) ORDER BY g.position, g.id), '[]')
        FROM goal g WHERE g.organization_id = e.organization_id AND g.enrollment_id = e.id) AS goals,
      (SELECT coalesce(json_agg(json_build_object('id', o.id, 'measure', o.measure, 'value', o.value, 'observedOn', o.observed_on, 'seq', o.seq,
          'correctsId', o.corrects_id) ORDER BY o.seq), '[]')
        FROM observation o WHERE o.organization_id = e.organization_id AND o.enrollment_id = e.id) AS observations,
      (SELECT coalesce(json_agg(json_build_object('id', f.id, 'screen', f.screen, 'severity', f.severity, 'raisedAt', f.raised_at,
          'acknowledgedAt', f.acknowledged_at, 'clearBy', f.clear_by, 'clearedAt', f.cleared_at) ORDER BY f.raised_at, f.id), '[]')
        FROM red_flag f WHERE f.organization_id = e.organization_id AND f.patient_id = e.patient_id
          AND (f.enrollment_id = e.id OR (f.enrollment_id IS NULL AND e.ended_on IS NULL))) AS flags,
      (SELECT json_build_object('until', s.until, 'reason', s.reason)
        FROM snooze s WHERE s.organization_id = e.organization_id AND s.enrollment_id = e.id ORDER BY s.created_at DESC, s.id DESC LIMIT 1) AS snooze
    FROM enrollment e
    WHERE e.organization_id = ${organizationId}::uuid AND e.id = ANY(${[...enrollmentIds]}::uuid[])
    ORDER BY e.id`);
  return rows.map(({ id, programVersionId, flags, ...facts }) => ({
    enrollmentId: id,
    programVersionId,
    facts: { ...facts, flags: flags.map(withInstants) },
  }));
}

const instantOrNull = (text: string | null) => (text === null ? null : new Date(text));

function withInstants(flag: FactsRow['flags'][number]): FlagFact {
  return {
    ...flag,
    raisedAt: new Date(flag.raisedAt),
    acknowledgedAt: instantOrNull(flag.acknowledgedAt),
    clearedAt: instantOrNull(flag.clearedAt),
  };
}
