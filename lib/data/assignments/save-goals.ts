import 'server-only';
import * as z from 'zod';
import { DraftGoal } from '@/lib/data/assignments/assignment-draft';
import { type Draft, lockDraft } from '@/lib/data/assignments/lock-draft';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { checkGoalValue, checkWay } from '@/lib/data/goals/check-goal';
import { inTransaction } from '@/lib/data/in-transaction';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import { planGoals, plannedEndOf } from '@/lib/domain/enrollment/plan-goals';
import { measureOf } from '@/lib/domain/measures/registry';
import { goalsForPatient } from '@/lib/domain/programs/goals-for-patient';
import { type GoalTemplate, goalCodes } from '@/lib/domain/programs/program';
import { AppError } from '@/lib/errors';

/** The target may be missing: what is wrong with a baseline, from which it would follow, is told first. */
const TypedGoal = DraftGoal.extend({ target: DraftGoal.shape.target.optional() });
type TypedGoal = z.infer<typeof TypedGoal>;

const withBaseline = (sent: unknown) =>
  typeof sent === 'object' && sent !== null
    ? Object.fromEntries(Object.entries(sent).filter(([, goal]) => goal?.baseline !== undefined && goal.baseline !== ''))
    : sent;

export const SaveGoals = z.object({
  patientId: z.uuid(),
  version: z.coerce.number().int(),
  /** By goal code, which counts, whatever a goal calls itself. One without a baseline is left out. */
  goals: z
    .preprocess(withBaseline, z.partialRecord(z.enum(goalCodes), TypedGoal))
    .transform((goals) => goalCodes.flatMap((code) => (goals[code] ? [{ ...goals[code], code }] : [])))
    .refine((goals) => goals.length > 0, { error: 'Enter the baseline of at least one goal.' }),
});
export type SaveGoals = z.infer<typeof SaveGoals>;

/** Keeps the goals of an assignment as edited. Refuses, beside its field, what a measure cannot be or a goal with no way to go. */
export async function saveGoals(viewer: Viewer, { patientId, version, goals }: SaveGoals): Promise<{ patientId: string }> {
  const today = todayIn(viewer.zone);
  return inTransaction(viewer, async (tx) => {
    const draft = await lockDraft(tx, viewer, patientId);
    if (draft.version !== version)
      throw new AppError('stale', 'This assignment was changed in another window.', undefined, { goals: draft.goals });
    const all = withAfterCare(draft, complete(draft, goals), today);
    checkGoals(draft, all, today);
    await tx.assignmentDraft.update({
      where: { organizationId_id: { organizationId: viewer.organizationId, id: draft.id } },
      data: { goals: all, version: { increment: 1 } },
      select: { id: true },
    });
    await appendAudit(tx, viewer, 'draft.saved', { type: 'assignment-draft', id: draft.id, patientId, details: { goals: all.length } });
    return { patientId };
  });
}

/** The templates that fit this patient, by goal code. */
export function templatesOf(draft: Pick<Draft, 'condition' | 'program'>): Map<string, GoalTemplate> {
  return new Map(goalsForPatient(draft.program.definition, draft.condition).map((template) => [template.code, template]));
}

function complete(draft: Draft, goals: readonly TypedGoal[]): DraftGoal[] {
  const templates = templatesOf(draft);
  return goals.map(({ target, ...goal }) => {
    const template = templates.get(goal.code);
    if (template) checkGoalValue(template, `goals.${goal.code}.baseline`, goal.baseline);
    if (target === undefined) throw new AppError('refused', 'Enter the target as a number.', `goals.${goal.code}.target`);
    return { ...goal, target };
  });
}

/** Goals for after care are not asked for: they hold what the goals of the same measure reach, and follow from their baseline. */
function withAfterCare(draft: Draft, goals: readonly DraftGoal[], today: Day): DraftGoal[] {
  const templates = templatesOf(draft);
  const asked = goals.filter(({ code }) => templates.get(code)?.target.kind !== 'maintain');
  const baselines = Object.fromEntries(asked.map(({ code, baseline }) => [templates.get(code)?.measure, baseline]));
  const planned = planGoals({ goals: [...templates.values()], phases: draft.program.definition.phases }, baselines, today, measureOf);
  const afterCare = planned.filter(({ code }) => templates.get(code)?.target.kind === 'maintain');
  return [...asked, ...afterCare.map((goal) => DraftGoal.parse(goal))];
}

/** Throws `refused` at the first goal that cannot be. */
export function checkGoals(draft: Draft, goals: readonly DraftGoal[], startsOn: Day): void {
  const templates = templatesOf(draft);
  const endOn = plannedEndOf(draft.program.definition.phases, startsOn);
  for (const goal of goals) {
    const template = templates.get(goal.code);
    if (!template) throw new AppError('refused', 'This goal is not part of the program.', `goals.${goal.code}.code`);
    const prefix = `goals.${goal.code}`;
    checkGoalValue(template, `${prefix}.baseline`, goal.baseline);
    checkGoalValue(template, `${prefix}.target`, goal.target);
    checkWay(template, goal, template.target.kind === 'maintain' ? endOn : startsOn, startsOn, prefix);
  }
  const codes = new Set(goals.map(({ code }) => code));
  if (codes.size !== goals.length) throw new AppError('refused', 'Each goal can be chosen once.');
}
