import 'server-only';
import { type LoadedFacts, loadFacts } from '@/lib/data/enrollments/load-facts';
import { type AssessedEnrollment, storeAssessments } from '@/lib/data/enrollments/store-assessments';
import { programTemplates } from '@/lib/data/programs/program-template';
import type { Tx } from '@/lib/db';
import type { Day } from '@/lib/domain/day';
import { assessEnrollment } from '@/lib/domain/enrollment/assess-enrollment';
import { measureOf } from '@/lib/domain/measures/registry';

/**
 * Derives everything stored about these enrollments anew from their facts and stores it, in the caller's transaction.
 * Every command that adds a fact calls it after locking the enrollment, or two facts added at once could miss each other.
 */
export async function reassess(
  tx: Tx,
  organizationId: string,
  enrollmentIds: readonly string[],
  today: Day,
): Promise<AssessedEnrollment[]> {
  return assessAndStore(tx, organizationId, await loadFacts(tx, organizationId, enrollmentIds), today);
}

/** The same for facts that the caller has loaded, after its lock and after adding its own. */
export async function assessAndStore(
  tx: Tx,
  organizationId: string,
  loaded: readonly LoadedFacts[],
  today: Day,
): Promise<AssessedEnrollment[]> {
  const assessed = await assessFromFacts(tx, organizationId, loaded, () => today);
  if (assessed.length > 0) await storeAssessments(tx, organizationId, today, assessed);
  return assessed;
}

/** What the rules say of these facts, each on the day that `asOf` names for it. Stores nothing. */
export async function assessFromFacts(
  tx: Tx,
  organizationId: string,
  loaded: readonly LoadedFacts[],
  asOf: (enrollmentId: string) => Day,
): Promise<AssessedEnrollment[]> {
  const templates = await programTemplates(
    tx,
    organizationId,
    loaded.map(({ programVersionId }) => programVersionId),
  );
  return loaded.map(({ enrollmentId, programVersionId, facts }) => {
    const program = templates.get(programVersionId);
    if (!program) throw new Error(`program version ${programVersionId} is missing`);
    return { enrollmentId, assessment: assessEnrollment(facts, program.template, asOf(enrollmentId), measureOf) };
  });
}
