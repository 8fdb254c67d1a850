import 'server-only';
import { patientScope } from '@/lib/data/scope';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';
import { Prisma } from '@/prisma/client/client';

type FlagRow = { id: string; patientId: string; screen: string; acknowledgedAt: Date | null; clearedAt: Date | null };

/**
 * Holds a red flag, after all care that it stops, for the rest of the transaction; that care must be assessed anew when the flag changes.
 * Throws `notFound` when it is not the viewer's.
 */
export async function lockFlag(tx: Tx, viewer: Viewer, flagId: string): Promise<FlagRow & { enrollmentIds: string[] }> {
  const enrollments = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT e.id FROM red_flag f
    JOIN patient p ON p.organization_id = f.organization_id AND p.id = f.patient_id
    JOIN enrollment e ON e.organization_id = f.organization_id AND e.patient_id = f.patient_id
      AND (e.id = f.enrollment_id OR (f.enrollment_id IS NULL AND e.ended_on IS NULL))
    WHERE f.id = ${flagId}::uuid AND ${patientScope(viewer)} ORDER BY e.id FOR UPDATE OF e`);
  const [flag] = await tx.$queryRaw<FlagRow[]>(Prisma.sql`
    SELECT f.id, f.patient_id AS "patientId", f.screen, f.acknowledged_at AS "acknowledgedAt", f.cleared_at AS "clearedAt"
    FROM red_flag f JOIN patient p ON p.organization_id = f.organization_id AND p.id = f.patient_id
    WHERE f.id = ${flagId}::uuid AND ${patientScope(viewer)} FOR UPDATE OF f`);
  if (!flag) throw new AppError('notFound');
  return { ...flag, enrollmentIds: enrollments.map(({ id }) => id) };
}
