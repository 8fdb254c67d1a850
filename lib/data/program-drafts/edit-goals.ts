import 'server-only';
import * as z from 'zod';
import { keepDraftSection, type SavedDraft } from '@/lib/data/program-drafts/keep-draft-section';
import { ToldDraftAddress } from '@/lib/data/program-drafts/lock-program-draft';
import { mark, measureCode, ticked, typedFigure, typedIds, typedText } from '@/lib/data/program-drafts/typed-fields';
import type { Viewer } from '@/lib/domain/access';
import { GoalTemplate, goalCodes, type ProgramDefinition, type TargetRule } from '@/lib/domain/programs/program';
import { programOf } from '@/lib/domain/programs/registry';

/** All boxes stand there whatever the kind, since a page without scripts cannot hide them; only those of the chosen kind count. */
const TypedTarget = z
  .object({
    kind: z.enum(['change', 'reach', 'maintain'], { error: 'Choose how the target is set.' }),
    amount: typedFigure,
    share: typedFigure,
    value: typedFigure,
  })
  .transform(({ kind, amount, share, value }): TargetRule => {
    if (kind === 'maintain') return { kind };
    if (kind === 'reach') return { kind, value };
    return Number.isNaN(share) ? { kind, amount } : { kind, amount, share: Math.round(share * 10) / 1000 };
  });

const TypedGoal = z.object({
  included: ticked,
  wording: typedText,
  measure: measureCode,
  target: TypedTarget,
  dueWeek: typedFigure,
  curve: z.enum(GoalTemplate.shape.curve.options, { error: 'Choose a course.' }),
  importance: typedFigure,
  difficulty: typedFigure,
  mark,
  references: typedIds,
  alternatives: z.partialRecord(z.enum(['runner', 'treadmill']), z.object({ measure: measureCode, target: TypedTarget })).optional(),
});
type TypedGoal = z.infer<typeof TypedGoal>;

export const EditGoals = ToldDraftAddress.extend({ goals: z.partialRecord(z.enum(goalCodes), TypedGoal) });
export type EditGoals = z.infer<typeof EditGoals>;

/** Changes the goals that the program proposes; one that is not ticked is left out. */
export async function editGoals(viewer: Viewer, { programCode, version, told, goals: typed }: EditGoals): Promise<SavedDraft> {
  return keepDraftSection(
    viewer,
    { programCode, version, told },
    { section: 'goals', edit: (definition) => ({ ...definition, goals: mergeGoals(definition, typed) }) },
  );
}

/** The goals of a form over those of the definition: in its order, added ones at the end in that of the library. */
function mergeGoals(definition: ProgramDefinition, typed: EditGoals['goals']): GoalTemplate[] {
  const known = definition.goals.map(({ code }) => code);
  return [...known, ...goalCodes.filter((code) => !known.includes(code))].flatMap((code) => {
    const sent = typed[code];
    const before =
      definition.goals.find((goal) => goal.code === code) ?? programOf(definition.code).goals.find((goal) => goal.code === code);
    if (!sent) return definition.goals.filter((goal) => goal.code === code);
    return sent.included ? [mergeGoal(before, code, sent)] : [];
  });
}

function mergeGoal(
  before: GoalTemplate | undefined,
  code: GoalTemplate['code'],
  { included: _, alternatives = {}, ...goal }: TypedGoal,
): GoalTemplate {
  const others = before?.alternatives?.map((one) => ({ ...one, ...alternatives[one.when] }));
  return {
    ...before,
    ...goal,
    code,
    term: code.startsWith('st') ? 'short' : 'long',
    ...(others ? { alternatives: others } : {}),
  };
}
