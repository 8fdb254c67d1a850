import 'server-only';
import { toDay } from '@/lib/data/day-column';
import { loadFacts } from '@/lib/data/enrollments/load-facts';
import type { LockedEnrollment } from '@/lib/data/enrollments/lock-enrollment';
import { gateChecks } from '@/lib/data/gates/gate-checks';
import { type ProgramTemplate, programTemplates } from '@/lib/data/programs/program-template';
import type { Tx } from '@/lib/db';
import type { EnrollmentFacts } from '@/lib/domain/enrollment/facts';
import type { CarePlace } from '@/lib/domain/enrollment/phase-move';
import { gatesFor, openGates } from '@/lib/domain/programs/running-gates';

export type Care = { facts: EnrollmentFacts; place: CarePlace; program: ProgramTemplate };

/** A locked enrollment with its facts, where it stands in its program, and that program: what a decision about care rests on. */
export async function careOf(tx: Tx, organizationId: string, enrollment: LockedEnrollment): Promise<Care> {
  const { id: enrollmentId, programVersionId, phaseCode, site } = enrollment;
  const [loaded] = await loadFacts(tx, organizationId, [enrollmentId]);
  const program = (await programTemplates(tx, organizationId, [programVersionId])).get(programVersionId);
  if (!loaded || !program) throw new Error(`enrollment ${enrollmentId} has no facts or no program`);
  const changes = await tx.phaseChange.findMany({
    where: { organizationId, enrollmentId },
    select: { kind: true, phaseCode: true, onDay: true },
    orderBy: [{ onDay: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  });
  const gates = gatesFor(program.definition.runningGates, site);
  const checks = gates.length === 0 ? [] : await gateChecks(tx, organizationId, enrollmentId);
  return {
    facts: loaded.facts,
    program,
    place: {
      phaseCode,
      changes: changes.map(({ onDay, ...change }) => ({ ...change, onDay: toDay(onDay) })),
      openGates: openGates(gates, checks),
    },
  };
}
