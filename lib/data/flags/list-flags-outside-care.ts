import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inReading } from '@/lib/data/in-transaction';
import { clinicianScope, patientScope } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import { Prisma } from '@/prisma/client/client';

export type FlagOutsideCare = {
  id: string;
  patientId: string;
  patientName: string;
  severity: 'emergency' | 'urgent';
  words: string;
  raisedAt: Date;
  acknowledgedAt: Date | null;
};

/**
 * Open red flags of the viewer's patients who have no row in their caseload, as an intake raises them before any program is assigned:
 * emergencies first, the longest waiting first. A patient with care that the viewer leads is shown there.
 */
export async function listFlagsOutsideCare(viewer: Viewer): Promise<FlagOutsideCare[]> {
  return inReading(viewer, async (tx) => {
    const flags = await tx.$queryRaw<FlagOutsideCare[]>(Prisma.sql`
      SELECT f.id, f.patient_id AS "patientId", p.given_name || ' ' || p.family_name AS "patientName", f.severity, f.words, f.raised_at AS "raisedAt",
        f.acknowledged_at AS "acknowledgedAt"
      FROM patient p JOIN red_flag f ON f.organization_id = p.organization_id AND f.patient_id = p.id AND f.cleared_at IS NULL
      WHERE ${patientScope(viewer)} AND p.clinician_id = ${viewer.userId}::uuid AND NOT EXISTS (
        SELECT 1 FROM enrollment e WHERE e.organization_id = p.organization_id AND e.patient_id = p.id AND ${clinicianScope(viewer)}
          AND e.status = ANY (ARRAY['active'::text, 'on-hold'::text]))
      ORDER BY f.severity, f.raised_at, f.id`);
    if (flags.length > 0) await appendAudit(tx, viewer, 'caseload.viewed', { type: 'red-flag', details: { rows: flags.length } });
    return flags;
  });
}
