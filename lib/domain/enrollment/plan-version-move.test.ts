import { describe, expect, test } from 'vitest';
import { addDays } from '@/lib/domain/day';
import { planGoals, plannedEndOf } from '@/lib/domain/enrollment/plan-goals';
import { type MovingGoal, planVersionMove } from '@/lib/domain/enrollment/plan-version-move';
import type { MeasureCode } from '@/lib/domain/measures/measure';
import { measureOf } from '@/lib/domain/measures/registry';
import { goalsForPatient } from '@/lib/domain/programs/goals-for-patient';
import type { GoalTemplate, ProgramDefinition } from '@/lib/domain/programs/program';
import { programOf } from '@/lib/domain/programs/registry';

const startsOn = '2026-03-02';
const today = '2026-03-23';
const baselines: Partial<Record<MeasureCode, number>> = { nprs: 6, lefs: 40, psfs: 4, uwri: 18, 'heel-raise': 10 };
const before = programOf('cecs');

/** A patient of the program whose goals stand as it proposed them. */
function enrolled(change: Record<string, Partial<MovingGoal>> = {}, patient: { runner?: boolean } = {}) {
  const goals = planGoals({ goals: goalsForPatient(before, patient), phases: before.phases }, baselines, startsOn, measureOf);
  return {
    startsOn,
    plannedEndOn: plannedEndOf(before.phases, startsOn),
    phaseCode: 'gait-retrain',
    goals: goals.map(
      (goal): MovingGoal =>
        ({ ...goal, id: goal.code, unlockedOn: null, completedOn: null, edited: [], ...change[goal.code] }) as MovingGoal,
    ),
  };
}

const version = (change: (definition: ProgramDefinition) => void) => {
  const after = structuredClone(before);
  change(after);
  return after;
};
const goalIn = ({ goals }: ProgramDefinition, code: string) => goals.find((goal) => goal.code === code) as GoalTemplate;
const laterAndHarder = version((d) =>
  Object.assign(goalIn(d, 'st1-pain'), { dueWeek: 6, target: { kind: 'change', amount: 3 }, importance: 1 }),
);
const moved = (enrollment: ReturnType<typeof enrolled>, after: ProgramDefinition, id: string) => {
  const plan = planVersionMove(enrollment, { before, after }, today);
  return plan.goals.find((goal) => goal.id === id);
};

test('the same version changes nothing', () => {
  const enrollment = enrolled();
  const plan = planVersionMove(enrollment, { before, after: before }, today);
  expect(plan).toMatchObject({ plannedEndOn: enrollment.plannedEndOn, phaseCode: 'gait-retrain', withoutTemplate: [], notAdded: [] });
  expect(plan.goals).toEqual(enrollment.goals.map((goal) => ({ id: goal.id, terms: expect.anything(), kept: [] })));
  for (const { id, terms } of plan.goals) expect(enrollment.goals.find((goal) => goal.id === id)).toMatchObject(terms);
});

test('what stands as proposed becomes what is proposed now', () => {
  expect(moved(enrolled(), laterAndHarder, 'st1-pain')).toMatchObject({
    terms: { target: 3, dueOn: addDays(startsOn, 42), importance: 1, difficulty: 1 },
    kept: [],
  });
});

test.each<[string, Partial<MovingGoal>, object, string[]]>([
  ['a target of the clinician’s own', { target: 5 }, { target: 5, dueOn: addDays(startsOn, 42), importance: 1 }, ['target']],
  ['a due date of their own', { dueOn: addDays(startsOn, 35) }, { target: 3, dueOn: addDays(startsOn, 35) }, ['dueOn']],
  [
    'an edit back to what was proposed',
    { edited: ['target', 'dueOn'] },
    { target: 4, dueOn: addDays(startsOn, 28), importance: 1 },
    ['target', 'dueOn'],
  ],
  ['an edit to what is proposed now', { target: 3 }, { target: 3 }, []],
  ['a weight of their own', { importance: 2 }, { importance: 2 }, ['importance']],
  ['a goal that is completed', { completedOn: today }, { target: 4, dueOn: addDays(startsOn, 28), importance: 3 }, []],
])('%s stays', (_, given, terms, kept) => {
  expect(moved(enrolled({ 'st1-pain': given }), laterAndHarder, 'st1-pain')).toMatchObject({ terms, kept });
});

test('what the new version leaves as it is is not told as kept, whatever a clinician has set', () => {
  const enrollment = enrolled({ 'lt1-strength': { dueOn: addDays(startsOn, 90), importance: 1 } });
  const plan = planVersionMove(enrollment, { before, after: laterAndHarder }, today);
  expect(plan.goals.find(({ id }) => id === 'lt1-strength')).toMatchObject({
    terms: { dueOn: addDays(startsOn, 90), importance: 1 },
    kept: [],
  });
});

test('a goal that was added during care counts its weeks from its own start', () => {
  const added = enrolled({ 'st1-pain': { startsOn: '2026-03-16', dueOn: addDays('2026-03-16', 28) } });
  expect(moved(added, laterAndHarder, 'st1-pain')).toMatchObject({
    terms: { startsOn: '2026-03-16', dueOn: addDays('2026-03-16', 42) },
    kept: [],
  });
});

test('a runner keeps the running measure and gets its new target', () => {
  const after = version((d) => Object.assign(goalIn(d, 'lt3-return').alternatives?.[0] ?? {}, { target: { kind: 'change', amount: 5 } }));
  expect(moved(enrolled({}, { runner: true }), after, 'lt3-return')?.terms.target).toBe(23);
  expect(moved(enrolled(), after, 'lt3-return')?.terms.target).toBe(6);
});

test('a goal whose measure is gone, or that is gone itself, stays as it is', () => {
  const after = version((d) => {
    Object.assign(goalIn(d, 'lt2-walking'), { measure: 'psfs', dueWeek: 4 });
    d.goals = d.goals.filter(({ code }) => code !== 'st1-pain');
  });
  const enrollment = enrolled();
  const plan = planVersionMove(enrollment, { before, after }, today);
  expect(plan.withoutTemplate).toEqual(['st1-pain', 'lt2-walking']);
  expect(moved(enrollment, after, 'lt2-walking')?.terms).toMatchObject({ target: 49, dueOn: addDays(startsOn, 84) });
});

test('a goal that the new version adds is named, not made; one that had no baseline is not', () => {
  const older = version((d) => Object.assign(d, { goals: d.goals.filter(({ code }) => code !== 'st1-pain') }));
  const enrollment = { ...enrolled(), goals: enrolled().goals.filter(({ code }) => code !== 'st1-pain') };
  expect(planVersionMove(enrollment, { before: older, after: before }, today).notAdded).toEqual([goalIn(before, 'st1-pain').wording]);
});

describe('a longer program', () => {
  const after = version(({ phases }) => Object.assign(phases[2] ?? {}, { toWeek: 16 }));
  const held = (given: Partial<MovingGoal> = {}) => enrolled({ 'lt5-self-manage': given });
  const ends = addDays(startsOn, 7 * 16);

  test('ends later, and what is kept after care starts later', () => {
    expect(planVersionMove(held(), { before, after }, today).plannedEndOn).toBe(ends);
    expect(moved(held(), after, 'lt5-self-manage')?.terms).toMatchObject({ startsOn: ends, dueOn: addDays(startsOn, 7 * 26) });
  });

  test('leaves an end that was moved, and days that were set', () => {
    const extended = { ...held(), plannedEndOn: addDays(startsOn, 7 * 14) };
    expect(planVersionMove(extended, { before, after }, today).plannedEndOn).toBe(extended.plannedEndOn);
    const own = { dueOn: addDays(startsOn, 7 * 13) };
    expect(moved(held(own), after, 'lt5-self-manage')?.terms).toMatchObject({ startsOn: addDays(startsOn, 84), ...own });
  });

  test('leaves a goal for after care that is under way', () => {
    const plan = planVersionMove(held(), { before, after }, addDays(startsOn, 84));
    expect(plan.goals.find(({ id }) => id === 'lt5-self-manage')?.terms.startsOn).toBe(addDays(startsOn, 84));
  });
});

test.each([
  ['stays where the new version has it', 'gait-retrain', (d: ProgramDefinition) => d, 'gait-retrain'],
  [
    'is that of the week where it is gone',
    'gait-retrain',
    (d: ProgramDefinition) => Object.assign(d.phases[1] ?? {}, { code: 'retrain' }),
    'retrain',
  ],
])('the phase %s', (_, phaseCode, change, expected) => {
  const plan = planVersionMove({ ...enrolled(), phaseCode }, { before, after: version((d) => void change(d)) }, today);
  expect(plan.phaseCode).toBe(expected);
});

test('after the last week the last phase stands for a phase that is gone', () => {
  const after = version(({ phases }) => Object.assign(phases[2] ?? {}, { code: 'back' }));
  expect(planVersionMove({ ...enrolled(), phaseCode: 'return' }, { before, after }, addDays(startsOn, 200)).phaseCode).toBe('back');
});
