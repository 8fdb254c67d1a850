import { type Day, weeksBetween } from '@/lib/domain/day';
import type { GoalFact } from '@/lib/domain/enrollment/facts';
import { type PlannedGoal, planGoal, plannedEndOf } from '@/lib/domain/enrollment/plan-goals';
import { measureOf } from '@/lib/domain/measures/registry';
import { lastWeek, phaseAt } from '@/lib/domain/programs/phase-at';
import type { GoalTemplate, ProgramDefinition } from '@/lib/domain/programs/program';

/** What of a goal its program version proposes, and a clinician may set otherwise. */
export const movableFields = ['wording', 'target', 'dueOn', 'importance', 'difficulty'] as const;
export type MovableField = (typeof movableFields)[number];

/** What of a goal a move may change. */
export type GoalTerms = Pick<GoalFact, MovableField | 'startsOn' | 'curve' | 'followsCare'>;

export type MovingGoal = GoalFact & {
  /** What the clinician has edited since the start, also where the value is the proposed one again. */
  edited: readonly MovableField[];
};

export type MovingEnrollment = { startsOn: Day; plannedEndOn: Day; phaseCode: string; goals: readonly MovingGoal[] };

export type VersionMove = {
  plannedEndOn: Day;
  phaseCode: string;
  /** Every goal of the enrollment, in its order, with the terms it would have and those a clinician's edit keeps from what the new version proposes. */
  goals: { id: string; terms: GoalTerms; kept: MovableField[] }[];
  /** Goals of the enrollment that the new version has no template for; they stay as they are. */
  withoutTemplate: string[];
  /** Goals of the new version that the enrollment has not; they need a baseline, so a clinician adds them. */
  notAdded: string[];
};

type Span = { startsOn: Day; before: Day; after: Day };

/**
 * What moving an enrollment from one program version to another would change. What a clinician has set (at the assignment or since) stays;
 * what stands as the old version proposed it becomes what the new one proposes for the same baseline. Completed goals and goals whose
 * measure the new version has not stay as they are. Nothing is added or removed.
 */
export function planVersionMove(
  enrollment: MovingEnrollment,
  { before, after }: { before: ProgramDefinition; after: ProgramDefinition },
  today: Day,
): VersionMove {
  const { startsOn, plannedEndOn, phaseCode, goals } = enrollment;
  const span = { startsOn, before: plannedEndOf(before.phases, startsOn), after: plannedEndOf(after.phases, startsOn) };
  const matched = goals.map((goal) => ({ goal, old: templateFor(goal, before), next: templateFor(goal, after) }));
  const codes = new Set<string>(goals.map(({ code }) => code));
  return {
    plannedEndOn: plannedEndOn === span.before ? span.after : plannedEndOn,
    phaseCode: phaseIn(after, phaseCode, weeksBetween(startsOn, today)),
    goals: matched.map(({ goal, old, next }) => ({ id: goal.id, ...moveGoal(goal, old, next, span, today) })),
    withoutTemplate: matched.flatMap(({ goal, old, next }) => (old && !next && goal.completedOn === null ? [goal.id] : [])),
    notAdded: after.goals.flatMap(({ code, wording }) =>
      codes.has(code) || before.goals.some((goal) => goal.code === code) ? [] : [wording],
    ),
  };
}

/** The template of a goal's own measure: the usual one, or the alternative that this patient was given. */
function templateFor({ code, measure }: GoalFact, { goals }: ProgramDefinition): GoalTemplate | null {
  const template = goals.find((one) => one.code === code);
  if (!template) return null;
  if (template.measure === measure) return template;
  const other = template.alternatives?.find((one) => one.measure === measure);
  return other ? { ...template, measure: other.measure, target: other.target } : null;
}

function phaseIn({ phases }: ProgramDefinition, phaseCode: string, week: number): string {
  if (phases.some(({ code }) => code === phaseCode)) return phaseCode;
  return (phaseAt(phases, Math.min(week, lastWeek(phases))) ?? phases[0])?.code ?? phaseCode;
}

/** What a version may change of a goal. */
export const termsOf = ({ wording, target, dueOn, importance, difficulty, startsOn, curve, followsCare }: GoalFact): GoalTerms => ({
  wording,
  target,
  dueOn,
  importance,
  difficulty,
  startsOn,
  curve,
  followsCare,
});

function moveGoal(
  goal: MovingGoal,
  old: GoalTemplate | null,
  next: GoalTemplate | null,
  span: Span,
  today: Day,
): Pick<VersionMove['goals'][number], 'terms' | 'kept'> {
  const terms = termsOf(goal);
  if (!old || !next || goal.completedOn !== null) return { terms, kept: [] };
  // A goal that was added during care counts its weeks from its own start.
  const from = old.target.kind === 'maintain' ? span.startsOn : goal.startsOn;
  const proposed = planGoal(old, measureOf(goal.measure), goal.baseline, from, span.before);
  const proposal = planGoal(next, measureOf(goal.measure), goal.baseline, from, span.after);
  // Only what the new version proposes anew can be kept from it.
  const isProposedAnew = (field: MovableField) => proposal[field] !== proposed[field] && proposal[field] !== goal[field];
  const kept = movableFields.filter((field) => isKept(field, goal, proposed) && isProposedAnew(field));
  const takes = (field: MovableField) => !isKept(field, goal, proposed);
  if (takes('wording')) terms.wording = proposal.wording;
  if (takes('importance')) terms.importance = proposal.importance as GoalTerms['importance'];
  if (takes('difficulty')) terms.difficulty = proposal.difficulty as GoalTerms['difficulty'];
  // The curve belongs to the target: it is level where the target holds a value.
  if (takes('target')) Object.assign(terms, { target: proposal.target, curve: proposal.curve });
  // A goal for after care that has begun keeps its days; before, start and due date move together.
  const isUnderWay = old.target.kind === 'maintain' && goal.startsOn <= today;
  const { dueOn, startsOn, followsCare } = proposal;
  if (takes('dueOn') && !isUnderWay) Object.assign(terms, { dueOn, startsOn, followsCare });
  return { terms, kept };
}

function isKept(field: MovableField, goal: MovingGoal, proposed: PlannedGoal): boolean {
  return goal.edited.includes(field) || goal[field] !== proposed[field];
}
