import 'server-only';
import { toDay } from '@/lib/data/day-column';
import type { LockedEnrollment } from '@/lib/data/enrollments/lock-enrollment';
import { programTemplates } from '@/lib/data/programs/program-template';
import type { Tx } from '@/lib/db';
import { type GateCheck, gatesFor } from '@/lib/domain/programs/running-gates';

/** The running gates of an enrollment as they were checked, in the order they were entered. Read them after the enrollment's lock. */
export async function gateChecks(tx: Tx, organizationId: string, enrollmentId: string): Promise<GateCheck[]> {
  const rows = await tx.gateCheck.findMany({
    where: { organizationId, enrollmentId },
    select: { gate: true, met: true, onDay: true },
    orderBy: { seq: 'asc' },
  });
  return rows.map(({ onDay, ...check }) => ({ ...check, onDay: toDay(onDay) }));
}

/** The running gates of this care; none where the program has none. */
export async function gatesOf(
  tx: Tx,
  organizationId: string,
  { programVersionId, site }: Pick<LockedEnrollment, 'programVersionId' | 'site'>,
): Promise<string[]> {
  const program = (await programTemplates(tx, organizationId, [programVersionId])).get(programVersionId);
  return gatesFor(program?.definition.runningGates ?? [], site);
}
