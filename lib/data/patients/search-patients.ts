import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { patientScope } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import { Prisma } from '@/prisma/client/client';

export type PatientHit = { id: string; name: string; recordNumber: string; birthDate: string };

/** The viewer's patients whose name or record number holds every word, accents or not, at most eight. Names are searched in the database, never logged. */
export async function searchPatients(viewer: Viewer, query: string): Promise<PatientHit[]> {
  const words = query.replaceAll('\u0000', ' ').trim().slice(0, 80).split(/\s+/).filter(Boolean);
  if (words.join('').length < 2) return [];
  const holds = words.map((word) => {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    return Prisma.sql`(unaccent(p.given_name || ' ' || p.family_name) ILIKE unaccent(${like}) OR p.record_number ILIKE ${like})`;
  });
  return inTransaction(viewer, async (tx) => {
    const hits = await tx.$queryRaw<PatientHit[]>(Prisma.sql`
      SELECT p.id, p.given_name || ' ' || p.family_name AS name, p.record_number AS "recordNumber", p.birth_date::text AS "birthDate"
      FROM patient p WHERE ${patientScope(viewer)} AND ${Prisma.join(holds, ' AND ')} ORDER BY p.family_name, p.given_name, p.id LIMIT 8`);
    await appendAudit(tx, viewer, 'patient.searched', { type: 'patient', details: { hits: hits.length } });
    return hits;
  });
}
