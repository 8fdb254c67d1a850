import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { patientScope } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import { Prisma } from '@/prisma/client/client';

export type PatientWithoutProgram = {
  id: string;
  name: string;
  recordNumber: string;
  birthDate: Day;
  clinicName: string;
  sponsorName: string | null;
  /** An assignment that the viewer left half done. */
  hasDraft: boolean;
  /** The program that ended last; null for someone who never had one. */
  last: { programName: string; endedOn: Day } | null;
};

const MOST = 100;

/**
 * The viewer's own patients without a running program: those who never had one first, then those whose care ended last. At most 100;
 * `hasMore` when there are others.
 */
export async function listPatientsWithoutProgram(
  viewer: Viewer,
  { q }: { q: string },
): Promise<{ rows: PatientWithoutProgram[]; hasMore: boolean }> {
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return inTransaction(viewer, async (tx) => {
    const rows = await tx.$queryRaw<PatientWithoutProgram[]>(Prisma.sql`
      SELECT p.id, p.given_name || ' ' || p.family_name AS name, p.record_number AS "recordNumber", p.birth_date::text AS "birthDate",
        k.name AS "clinicName", s.legal_name AS "sponsorName", last.care AS last,
        EXISTS (SELECT 1 FROM assignment_draft d WHERE d.organization_id = p.organization_id AND d.patient_id = p.id
          AND d.clinician_id = ${viewer.userId}::uuid) AS "hasDraft"
      FROM patient p
      JOIN clinic k ON k.organization_id = p.organization_id AND k.id = p.clinic_id
      LEFT JOIN member m ON m.organization_id = p.organization_id AND m.id = p.member_id
      LEFT JOIN sponsor s ON s.organization_id = m.organization_id AND s.id = m.sponsor_id
      LEFT JOIN LATERAL (
        SELECT e.ended_on, json_build_object('programName', g.name, 'endedOn', e.ended_on) AS care
        FROM enrollment e JOIN program g ON g.organization_id = e.organization_id AND g.id = e.program_id
        WHERE e.organization_id = p.organization_id AND e.patient_id = p.id ORDER BY e.ended_on DESC, e.id DESC LIMIT 1
      ) last ON true
      WHERE ${patientScope(viewer)} AND p.clinician_id = ${viewer.userId}::uuid
        AND (unaccent(p.given_name || ' ' || p.family_name) ILIKE unaccent(${like}) OR p.record_number ILIKE ${like})
        AND NOT EXISTS (SELECT 1 FROM enrollment e WHERE e.organization_id = p.organization_id AND e.patient_id = p.id
          AND e.status = ANY (ARRAY['active'::text, 'on-hold'::text]))
      ORDER BY last.ended_on DESC NULLS FIRST, p.created_at DESC, p.id LIMIT ${MOST + 1}`);
    await appendAudit(tx, viewer, 'caseload.viewed', { type: 'patient', details: { rows: Math.min(rows.length, MOST) } });
    return { rows: rows.slice(0, MOST), hasMore: rows.length > MOST };
  });
}
