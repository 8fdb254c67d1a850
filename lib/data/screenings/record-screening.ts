import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { fromDay } from '@/lib/data/day-column';
import { raiseFlag } from '@/lib/data/flags/raise-flag';
import { screeningHistory } from '@/lib/data/screenings/screening-history';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import type { ScreenCode } from '@/lib/domain/programs/program';
import { changedId } from '@/lib/domain/screening/changed-id';
import { evaluateScreening, type ScreeningResult } from '@/lib/domain/screening/evaluate-screening';
import { screenOf } from '@/lib/domain/screening/registry';
import type { ScreenAnswers } from '@/lib/domain/screening/screen';
import { settledAnswers } from '@/lib/domain/screening/settled-history';
import { AppError } from '@/lib/errors';

export type ScreeningToRecord = {
  patientId: string;
  enrollmentId: string | null;
  programCode: string;
  kind: 'intake' | 'weekly' | 'pain-rise';
  screens: ScreenCode[];
  answers: ScreenAnswers;
};

/**
 * Stores a screening with what it found and raises a flag for every positive screen, in the caller's transaction. Incomplete answers are
 * refused, unless one of those given is already a warning sign: that counts at once. What was cleared before and has not changed raises none.
 */
export async function recordScreening(
  tx: Tx,
  viewer: Viewer,
  input: ScreeningToRecord,
  today: Day,
): Promise<{ id: string; result: ScreeningResult }> {
  const settled = settledAnswers(await screeningHistory(tx, viewer, input.patientId));
  const result = evaluateScreening(input.screens, input.answers, settled);
  if (result.positives.length === 0) refuseUnsettled(result);
  const { organizationId, userId } = viewer;
  const { patientId, enrollmentId, programCode, kind, screens } = input;
  const { id } = await tx.screening.create({
    data: {
      organizationId,
      patientId,
      enrollmentId,
      programCode,
      kind,
      screens,
      stops: result.stops,
      onDay: fromDay(today),
      userId,
      answers: JSON.parse(JSON.stringify(asked(screens, input.answers))),
      results: JSON.parse(JSON.stringify(result.findings)),
    },
    select: { id: true },
  });
  for (const { code, severity, words, instruction } of result.positives) {
    await raiseFlag(
      tx,
      viewer,
      { patientId, enrollmentId, screeningId: id, screen: code, severity, words: `${words} ${instruction}` },
      today,
    );
  }
  await appendAudit(tx, viewer, 'screening.recorded', {
    type: 'screening',
    id,
    patientId,
    details: { kind, stops: result.stops, positive: result.positives.map(({ code }) => code) },
  });
  return { id, result };
}

/** The answers to what was asked, and which of them have changed; whatever else was sent with them is not kept. */
function asked(screens: readonly ScreenCode[], answers: ScreenAnswers): ScreenAnswers {
  const ids = screens.flatMap((code) => screenOf(code).questions.map(({ id }) => id));
  const changed = ids.map(changedId).filter((id) => answers[id] === true);
  return Object.fromEntries([...ids.map((id) => [id, answers[id] ?? null]), ...changed.map((id) => [id, true])]);
}

function refuseUnsettled({ missing, needsMore }: ScreeningResult): void {
  const [first] = missing;
  if (first !== undefined) throw new AppError('refused', 'Answer every question: no answer does not count as "no".', first);
  const [open] = needsMore;
  if (open) throw new AppError('refused', `${open.name}: ${open.words} ${open.instruction}`);
}
