import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { fromDay, toDay, toDayOrNull } from '@/lib/data/day-column';
import { careOf } from '@/lib/data/enrollments/care-of';
import { type LockedEnrollment, lockEnrollment, refuseEnded } from '@/lib/data/enrollments/lock-enrollment';
import { idempotencyKey } from '@/lib/data/once';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import { assessEnrollment } from '@/lib/domain/enrollment/assess-enrollment';
import { type Suggestion, suggestSteps } from '@/lib/domain/enrollment/suggest-steps';
import { measureOf } from '@/lib/domain/measures/registry';
import { AppError } from '@/lib/errors';

/** A suggestion as it was shown. */
export const SuggestionAddress = z.object({
  key: idempotencyKey,
  enrollmentId: z.uuid(),
  goalId: z.uuid(),
  prescription: z.string().min(1).max(60),
  cause: z.string().min(1).max(60),
});
export type SuggestionAddress = z.infer<typeof SuggestionAddress>;

export type Standing = {
  enrollment: LockedEnrollment;
  suggestion: Suggestion;
  evidence: Record<string, string | number | null | string[]>;
};

/**
 * The suggestion as it stands by the facts of now, its enrollment held for the rest of the transaction. Throws `notFound`, `refused` where care has
 * ended, and `conflict` where it no longer stands: someone decided it, or what it rested on has changed.
 */
export async function standingSuggestion(
  tx: Tx,
  viewer: Viewer,
  { enrollmentId, goalId, prescription, cause }: SuggestionAddress,
  today: Day,
): Promise<Standing> {
  const { organizationId } = viewer;
  const enrollment = await lockEnrollment(tx, viewer, enrollmentId);
  refuseEnded(enrollment);
  const { program, ...care } = await careOf(tx, organizationId, enrollment);
  const where = { organizationId, enrollmentId };
  const decisions = await tx.suggestion.findMany({ where, select: { goalId: true, prescription: true, cause: true, onDay: true } });
  const screened = await tx.screening.aggregate({ where, _max: { onDay: true } });
  const assessments = assessEnrollment(care.facts, program.template, today, measureOf).goals;
  const standing = suggestSteps({
    ...care,
    program: program.definition,
    today,
    assessments,
    decisions: decisions.map(({ onDay, ...decision }) => ({ ...decision, onDay: toDay(onDay) })),
    screenedOn: toDayOrNull(screened._max.onDay),
    nextScreeningOn: care.facts.nextScreeningOn,
  });
  const suggestion = standing.find((one) => one.goalId === goalId && one.prescription.code === prescription && one.cause === cause);
  const assessment = assessments.find((one) => one.goalId === goalId);
  if (!suggestion || !assessment) throw new AppError('conflict', 'This suggestion no longer stands. Load the page again to see what does.');
  const { references, mark } = suggestion.prescription;
  const { rule, status, reason, latest, expected, halfWidth } = assessment;
  const numbers = { value: latest.value, observedOn: latest.observedOn, expected, halfWidth };
  return { enrollment, suggestion, evidence: { rule, status, reason, ...numbers, weeks: suggestion.weeks, mark, references } };
}

/** Keeps what was decided about a suggestion, with the evidence it was decided on. */
export async function storeDecision(
  tx: Tx,
  viewer: Viewer,
  { enrollment, suggestion, evidence }: Standing,
  { decision, reason, note }: { decision: 'accepted' | 'declined'; reason: string | null; note: string | null },
  today: Day,
): Promise<void> {
  const { organizationId, userId } = viewer;
  const { goalId, cause, prescription } = suggestion;
  const about = { enrollmentId: enrollment.id, goalId, prescription: prescription.code, step: prescription.step, cause };
  const { id } = await tx.suggestion.create({
    data: { organizationId, ...about, evidence, decision, reason, note, onDay: fromDay(today), userId },
    select: { id: true },
  });
  await appendAudit(tx, viewer, `suggestion.${decision}`, { type: 'suggestion', id, patientId: enrollment.patientId, details: about });
}
