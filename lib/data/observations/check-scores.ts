import 'server-only';
import type { LockedEnrollment } from '@/lib/data/enrollments/lock-enrollment';
import { gateChecks, gatesOf } from '@/lib/data/gates/gate-checks';
import { programTemplates } from '@/lib/data/programs/program-template';
import type { Tx } from '@/lib/db';
import type { Day } from '@/lib/domain/day';
import { dayInWords } from '@/lib/domain/goals/value-in-words';
import { checkValue } from '@/lib/domain/measures/check-value';
import type { MeasureCode, Scored } from '@/lib/domain/measures/measure';
import { measureOf } from '@/lib/domain/measures/registry';
import { openGates } from '@/lib/domain/programs/running-gates';

/** A score as it was entered: a value, or the answers it follows from. */
export type EnteredScore = { measure: MeasureCode; value?: number; answers?: (number | null)[] };
export type CheckedScore = { measure: MeasureCode; value: number; answers: (number | null)[] | null };
/** What is wrong with one of them, in words, and the part of its form that it stands beside. */
export type ScoreRefusal = { measure: MeasureCode; part: 'measure' | 'value' | 'answers'; message: string };

/** Why nothing can have been measured on that day, in words; null when it can. */
export function dayRefusal(observedOn: Day, startsOn: Day, today: Day): string | null {
  if (observedOn > today) return 'The day is in the future. Choose today or an earlier day.';
  return observedOn < startsOn ? `Care started on ${dayInWords(startsOn)}. Choose that day or a later one.` : null;
}

/** Each score as it will be stored, or why it cannot be, in the measure's own words. */
export async function checkScores(
  tx: Tx,
  organizationId: string,
  enrollment: LockedEnrollment,
  entered: readonly EnteredScore[],
): Promise<{ scores: CheckedScore[]; refusals: ScoreRefusal[] }> {
  const { programVersionId } = enrollment;
  const program = (await programTemplates(tx, organizationId, [programVersionId])).get(programVersionId);
  const scheduled = new Set(program?.definition.measures.map(({ code }) => code));
  const locked = entered.some(({ measure }) => measureOf(measure).lockedBeforeClearance)
    ? await lockedBecauseOf(tx, organizationId, enrollment)
    : null;
  const checked = entered.map((one) => checkScore(one, scheduled.has(one.measure), locked));
  return {
    scores: checked.filter((one): one is CheckedScore => 'value' in one),
    refusals: checked.filter((one): one is ScoreRefusal => 'message' in one),
  };
}

function checkScore(
  { measure: code, value, answers }: EnteredScore,
  isScheduled: boolean,
  locked: string | null,
): CheckedScore | ScoreRefusal {
  const measure = measureOf(code);
  if (!isScheduled) return { measure: code, part: 'measure', message: 'This measure is not part of the program.' };
  if (measure.lockedBeforeClearance && locked) return { measure: code, part: 'value', message: `${measure.shortName} ${locked}` };
  // Answers are the score wherever there are any, so that what is stored of both always agrees. A form with nothing chosen sends none.
  const isAsked = value === undefined && measure.items.length > 0 && measure.licence !== 'score-only';
  const items = answers ?? (isAsked ? [] : null);
  const scored: Scored = items ? measure.scoreItems(items) : checkValue(measure, value ?? Number.NaN);
  if (scored.ok) return { measure: code, value: scored.value, answers: answers ?? null };
  return { measure: code, part: items ? 'answers' : 'value', message: scored.message };
}

/** Why an impact test may not be taken; null when it may, and in every program without running gates. */
async function lockedBecauseOf(tx: Tx, organizationId: string, enrollment: LockedEnrollment): Promise<string | null> {
  const gates = await gatesOf(tx, organizationId, enrollment);
  if (gates.length === 0) return null;
  const open = openGates(gates, await gateChecks(tx, organizationId, enrollment.id));
  if (open.length > 0) return `stays locked until every running gate is met. Still open: ${open.join('; ')}.`;
  return (await isHeld(tx, organizationId, enrollment)) ? 'stays locked while care is on hold.' : null;
}

async function isHeld(tx: Tx, organizationId: string, { id, patientId, status }: LockedEnrollment): Promise<boolean> {
  if (status === 'on-hold') return true;
  const flag = await tx.redFlag.findFirst({
    where: { organizationId, patientId, clearedAt: null, screen: { not: 'self-harm' }, OR: [{ enrollmentId: id }, { enrollmentId: null }] },
    select: { id: true },
  });
  return flag !== null;
}
