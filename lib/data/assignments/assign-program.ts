import 'server-only';
import * as z from 'zod';
import type { DraftGoal } from '@/lib/data/assignments/assignment-draft';
import { refuseSecond } from '@/lib/data/assignments/choose-program';
import { type Draft, lockDraft } from '@/lib/data/assignments/lock-draft';
import { checkGoals, templatesOf } from '@/lib/data/assignments/save-goals';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { fromDay, toDay } from '@/lib/data/day-column';
import { reassess } from '@/lib/data/enrollments/reassess';
import { newGoal } from '@/lib/data/goals/new-goal';
import { inTransaction } from '@/lib/data/in-transaction';
import { once } from '@/lib/data/once';
import { isUniqueViolation } from '@/lib/data/unique-violation';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { addDays, type Day } from '@/lib/domain/day';
import { plannedEndOf } from '@/lib/domain/enrollment/plan-goals';
import { evaluateScreening } from '@/lib/domain/screening/evaluate-screening';
import type { ScreenAnswers } from '@/lib/domain/screening/screen';
import { screeningEveryDays } from '@/lib/domain/screening/screening-due';
import { AppError } from '@/lib/errors';

export const AssignProgram = z.object({ key: z.uuid(), patientId: z.uuid(), version: z.coerce.number().int() });
export type AssignProgram = z.infer<typeof AssignProgram>;

/** Days for which a negative screening stands; an older one is asked again. */
const SCREENING_STANDS_DAYS = screeningEveryDays.value;

/**
 * Turns a finished draft into an enrollment with its goals, baselines and first phase, all in one transaction. Throws `refused` where the
 * screening stops it or is too old, where a flag is open, or where the patient is in the program already.
 */
export async function assignProgram(
  viewer: Viewer,
  { key, patientId, version }: AssignProgram,
): Promise<{ patientId: string; enrollmentId: string }> {
  const today = todayIn(viewer.zone);
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'assign-program', async () => {
      const draft = await lockDraft(tx, viewer, patientId);
      if (draft.version !== version) throw new AppError('stale', 'This assignment was changed in another window. Review it once more.');
      const { goals } = draft;
      if (!goals) throw new AppError('refused', 'Set the goals first.');
      checkGoals(draft, goals, today);
      await refuseUnscreened(tx, viewer, patientId, draft, today);
      await refuseSecond(tx, viewer.organizationId, patientId, draft.program.programId);
      const enrollmentId = await createEnrollment(tx, viewer, patientId, draft, today).catch((error: unknown) => {
        // Two clinicians at once: the index lets one of them through.
        throw isUniqueViolation(error) ? new AppError('refused', 'The patient is in this program already.') : error;
      });
      await createGoals(tx, viewer, enrollmentId, draft, goals, today);
      await createBaselines(tx, viewer, patientId, enrollmentId, draft, goals, today);
      await linkScreening(tx, viewer, patientId, enrollmentId, draft);
      await reassess(tx, viewer.organizationId, [enrollmentId], today);
      await appendAudit(tx, viewer, 'program.assigned', {
        type: 'enrollment',
        id: enrollmentId,
        patientId,
        details: { programCode: draft.programCode, version: draft.program.number, goals: goals.length },
      });
      return { patientId, enrollmentId };
    }),
  );
}

async function refuseUnscreened(tx: Tx, viewer: Viewer, patientId: string, { screeningId, program }: Draft, today: Day): Promise<void> {
  const { organizationId } = viewer;
  const open = await tx.redFlag.findFirst({ where: { organizationId, patientId, clearedAt: null }, select: { id: true } });
  if (open) throw new AppError('refused', 'A red flag is open. It must be cleared before a program can be assigned.');
  const screening = screeningId
    ? await tx.screening.findUnique({
        where: { organizationId_id: { organizationId, id: screeningId } },
        select: { onDay: true, answers: true },
      })
    : null;
  if (!screening) throw new AppError('refused', 'Screen for warning signs first.');
  if (addDays(toDay(screening.onDay), SCREENING_STANDS_DAYS) < today)
    throw new AppError('refused', 'The screening is more than a week old. Screen once more.');
  // A warning sign is stored at once, with questions still open; once its flag is cleared they must be answered all the same.
  const { missing, needsMore } = evaluateScreening(program.definition.screens, screening.answers as ScreenAnswers);
  if (missing.length + needsMore.length > 0) throw new AppError('refused', 'The screening is not complete. Screen once more.');
}

async function createEnrollment(tx: Tx, viewer: Viewer, patientId: string, draft: Draft, today: Day): Promise<string> {
  const { organizationId, userId } = viewer;
  const { definition, programId, versionId } = draft.program;
  const phaseCode = definition.phases[0]?.code ?? '';
  const { id } = await tx.enrollment.create({
    data: {
      organizationId,
      patientId,
      programId,
      programVersionId: versionId,
      clinicianId: userId,
      phaseCode,
      startsOn: fromDay(today),
      plannedEndOn: fromDay(plannedEndOf(definition.phases, today)),
      side: draft.condition.side,
      site: draft.condition.site,
      mriGrade: draft.condition.mriGrade,
      nextCheckInOn: fromDay(addDays(today, 7)),
      nextScreeningOn: fromDay(addDays(today, screeningEveryDays.value)),
    },
    select: { id: true },
  });
  await tx.phaseChange.create({
    data: { organizationId, enrollmentId: id, kind: 'start', phaseCode, onDay: fromDay(today), userId },
    select: { id: true },
  });
  return id;
}

async function createGoals(
  tx: Tx,
  { organizationId }: Viewer,
  enrollmentId: string,
  draft: Draft,
  goals: readonly DraftGoal[],
  today: Day,
): Promise<void> {
  const templates = templatesOf(draft);
  const endOn = plannedEndOf(draft.program.definition.phases, today);
  await tx.goal.createMany({
    data: goals.map((goal, position) => {
      const template = templates.get(goal.code);
      if (!template) throw new AppError('refused', 'This goal is not part of the program.');
      const startsOn = template.target.kind === 'maintain' ? endOn : today;
      return { ...newGoal(template, goal, startsOn), organizationId, enrollmentId, position };
    }),
  });
}

/** One baseline a measure, though several goals may share it. */
async function createBaselines(
  tx: Tx,
  viewer: Viewer,
  patientId: string,
  enrollmentId: string,
  draft: Draft,
  goals: readonly DraftGoal[],
  today: Day,
): Promise<void> {
  const { organizationId, userId } = viewer;
  const templates = templatesOf(draft);
  const baselines = new Map<string, number>();
  for (const { code, baseline } of goals) {
    const measure = templates.get(code)?.measure;
    if (measure && !baselines.has(measure)) baselines.set(measure, baseline);
  }
  const { id: checkInId } = await tx.checkIn.create({
    data: { organizationId, enrollmentId, kind: 'baseline', onDay: fromDay(today), userId },
    select: { id: true },
  });
  const observedOn = fromDay(today);
  await tx.observation.createMany({
    data: [...baselines].map(([measure, value]) => ({
      organizationId,
      patientId,
      enrollmentId,
      checkInId,
      measure,
      value,
      observedOn,
      userId,
    })),
  });
}

async function linkScreening(tx: Tx, { organizationId }: Viewer, patientId: string, enrollmentId: string, draft: Draft): Promise<void> {
  // Flags that the intake raised were cleared before; they move under the enrollment so that its history is whole.
  if (draft.screeningId) {
    await tx.redFlag.updateMany({ where: { organizationId, patientId, screeningId: draft.screeningId }, data: { enrollmentId } });
  }
  await tx.assignmentDraft.delete({ where: { organizationId_id: { organizationId, id: draft.id } }, select: { id: true } });
}
