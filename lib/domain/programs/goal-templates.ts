import type { CitedNumber } from '@/lib/domain/evidence';
import type { GoalTemplate, TargetRule } from './program';

const pageShortTerm = ['fn4', 'fn11', 'fn19'];
const pageLongTerm = ['fn4', 'fn11', 'fn19', 'fn20'];

/** What sets one program's goals apart from another's; everything else is shared. */
export type GoalVariation = {
  /** Measure of flexibility; ankle bend unless the nerve is what limits the leg. */
  flexibility?: 'knee-to-wall' | 'slr';
  /** Measure of walking tolerance. */
  walking?: 'lefs' | 'odi' | 'six-mwd';
  strengthDueWeek?: number;
  returnDueWeek?: number;
  /** Running stays locked until its gates are met, so the return goal does not move before. */
  lockedReturn?: boolean;
  /** Whether runners may have the return goal measured by their running. */
  runners?: boolean;
};

const flexibilityTarget = { 'knee-to-wall': 2, slr: 10 } as const;
const walkingTarget = {
  lefs: { amount: 9, reference: 'binkley-1999' },
  odi: { amount: 10, reference: 'ostelo-2008' },
  'six-mwd': { amount: 20, reference: null },
} as const;

/** Share of the other leg's heel raises that counts as even. */
const evenSides: CitedNumber = { value: 90, mark: 'P', source: 'Cairn; share of what the other leg manages' };

const better = (amount: number, share?: number): TargetRule =>
  share === undefined ? { kind: 'change', amount } : { kind: 'change', amount, share };

/** The nine goals of the leg pain page as one program has them: four short-term, five long-term. Due weeks are Cairn's proposal (P). */
export function goalTemplates(variation: GoalVariation = {}): GoalTemplate[] {
  return [...shortTermGoals(variation), ...longTermGoals(variation)];
}

function shortTermGoals({ flexibility = 'knee-to-wall' }: GoalVariation): GoalTemplate[] {
  const shared = { term: 'short', curve: 'exponential', mark: 'P' } as const;
  return [
    {
      ...shared,
      code: 'st1-pain',
      wording: 'Have less pain, stiffness and swelling in everyday moves',
      measure: 'nprs',
      target: better(2, 0.3),
      dueWeek: 4,
      importance: 3,
      difficulty: 1,
      references: [...pageShortTerm, 'farrar-2001', 'suzuki-2020'],
    },
    {
      ...shared,
      code: 'st2-flexibility',
      wording: 'Bend and stretch this leg almost as far as the other one',
      measure: flexibility,
      target: { kind: 'reach', value: flexibilityTarget[flexibility] },
      dueWeek: 6,
      importance: 1,
      difficulty: 1,
      references: pageShortTerm,
    },
    {
      ...shared,
      code: 'st3-pacing',
      wording: 'Pace activity so that symptoms settle: one flare day a week at most',
      measure: 'flare-days',
      target: { kind: 'reach', value: 1 },
      dueWeek: 4,
      importance: 2,
      difficulty: 1,
      references: pageShortTerm,
    },
    {
      ...shared,
      code: 'st4-confidence',
      wording: 'Trust the leg again in gentle movement',
      measure: 'tsk-11',
      target: better(4),
      dueWeek: 6,
      importance: 2,
      difficulty: 2,
      references: [...pageShortTerm, 'woby-2005'],
    },
  ];
}

function longTermGoals(variation: GoalVariation): GoalTemplate[] {
  return [strengthGoal(variation), walkingGoal(variation), returnGoal(variation), factorsGoal, selfManageGoal];
}

const longTerm = { term: 'long', curve: 'exponential', mark: 'P' } as const;

const strengthGoal = ({ strengthDueWeek = 12 }: GoalVariation): GoalTemplate => ({
  ...longTerm,
  code: 'lt1-strength',
  wording: 'Build stronger hips, calves and core that take the load',
  measure: 'heel-raise',
  target: better(6),
  dueWeek: strengthDueWeek,
  importance: 2,
  difficulty: 2,
  references: [...pageLongTerm, 'hebert-losier-2017'],
  alsoNeeds: { text: 'This leg manages nearly as many as the other one', percent: evenSides },
});

function walkingGoal({ walking = 'lefs' }: GoalVariation): GoalTemplate {
  const { amount, reference } = walkingTarget[walking];
  const goal: GoalTemplate = {
    ...longTerm,
    code: 'lt2-walking',
    wording: 'Walk further, with steadier balance and smoother steps',
    measure: walking,
    target: better(amount),
    dueWeek: 12,
    importance: 3,
    difficulty: 2,
    references: reference === null ? pageLongTerm : [...pageLongTerm, reference],
  };
  if (walking !== 'six-mwd') return goal;
  return {
    ...goal,
    references: [...pageLongTerm, 'gardner-2018'],
    // The moderate change of Gardner 2018 for the longest walking time.
    alternatives: [{ when: 'treadmill', measure: 'tread-max', target: better(95) }],
  };
}

function returnGoal({ returnDueWeek = 12, lockedReturn = false, runners = false }: GoalVariation): GoalTemplate {
  const goal: GoalTemplate = {
    ...longTerm,
    code: 'lt3-return',
    wording: 'Get back safely to the work, exercise or sport that matters to you',
    measure: 'psfs',
    target: better(2),
    dueWeek: returnDueWeek,
    curve: lockedReturn ? 'locked-linear' : 'exponential',
    importance: 3,
    difficulty: 3,
    references: [...pageLongTerm, 'stratford-1995'],
  };
  if (!runners) return goal;
  return { ...goal, references: [...goal.references, 'uwri-2020'], alternatives: [{ when: 'runner', measure: 'uwri', target: better(8) }] };
}

const factorsGoal: GoalTemplate = {
  ...longTerm,
  code: 'lt4-factors',
  wording: 'Deal with what set it off, such as jumps in training, long sitting or footwear',
  measure: 'load-checklist',
  target: { kind: 'reach', value: 80 },
  dueWeek: 8,
  importance: 2,
  difficulty: 1,
  references: pageLongTerm,
};

const selfManageGoal: GoalTemplate = {
  ...longTerm,
  code: 'lt5-self-manage',
  wording: 'Keep the leg well on your own after care has ended',
  measure: 'nprs',
  target: { kind: 'maintain' },
  dueWeek: 26,
  curve: 'flat',
  importance: 1,
  difficulty: 1,
  references: pageLongTerm,
};
