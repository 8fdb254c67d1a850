import 'server-only';
import { programTemplates } from '@/lib/data/programs/program-template';
import type { Tx } from '@/lib/db';
import type { Day } from '@/lib/domain/day';
import { type GateCheck, gatesFor, runningOpenSince } from '@/lib/domain/programs/running-gates';

/** A day from which a goal that waits for the running gates is expected to move: as stored, and as the gates say. */
export type Unlock = { enrollmentId: string; stored: (Day | null)[]; derived: Day | null };

type Row = { id: string; programVersionId: string; site: string | null; checks: GateCheck[]; unlocked: (Day | null)[] };

/** Where the goals that wait for the running gates say another day than the gates do; of these enrollments. Between commands any is a defect. */
export async function unlockDifferences(tx: Tx, organizationId: string, enrollmentIds: readonly string[]): Promise<Unlock[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT e.id, e.program_version_id AS "programVersionId", e.site,
      (SELECT coalesce(json_agg(json_build_object('gate', c.gate, 'met', c.met, 'onDay', c.on_day) ORDER BY c.seq), '[]')
        FROM gate_check c WHERE c.organization_id = e.organization_id AND c.enrollment_id = e.id) AS checks,
      json_agg(g.unlocked_on) AS unlocked
    FROM enrollment e JOIN goal g ON g.organization_id = e.organization_id AND g.enrollment_id = e.id AND g.curve = 'locked-linear'
    WHERE e.organization_id = ${organizationId}::uuid AND e.id = ANY(${[...enrollmentIds]}::uuid[])
    GROUP BY e.organization_id, e.id ORDER BY e.id`;
  const versions = rows.map(({ programVersionId }) => programVersionId);
  const programs = await programTemplates(tx, organizationId, versions);
  return rows.flatMap(({ id, programVersionId, site, checks, unlocked }) => {
    const gates = gatesFor(programs.get(programVersionId)?.definition.runningGates ?? [], site);
    const derived = runningOpenSince(gates, checks);
    return unlocked.every((day) => day === derived) ? [] : [{ enrollmentId: id, stored: unlocked, derived }];
  });
}

/** Brings those goals in line with the gates, after a check of a gate or a move to a version with other gates. Assess anew afterwards. */
export async function storeUnlocks(tx: Tx, organizationId: string, enrollmentIds: readonly string[]): Promise<void> {
  const unlocks = await unlockDifferences(tx, organizationId, enrollmentIds);
  if (unlocks.length === 0) return;
  const rows = unlocks.map(({ enrollmentId, derived }) => ({ enrollment_id: enrollmentId, unlocked_on: derived }));
  await tx.$executeRaw`
    UPDATE goal g SET unlocked_on = d.unlocked_on FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS d(enrollment_id uuid, unlocked_on date)
    WHERE g.organization_id = ${organizationId}::uuid AND g.enrollment_id = d.enrollment_id AND g.curve = 'locked-linear'`;
}
