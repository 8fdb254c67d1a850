import { expect, test } from 'vitest';
import { goalTemplates } from './goal-templates';
import { goalsForPatient } from './goals-for-patient';
import { goalCodes, type ProgramCode, programCodes } from './program';
import { programOf } from './registry';

const goalOf = (program: ProgramCode, code: string) => programOf(program).goals.find((goal) => goal.code === code);

test.each([
  ['st1-pain', 'short', 'nprs', { kind: 'change', amount: 2, share: 0.3 }, 4],
  ['st2-flexibility', 'short', 'knee-to-wall', { kind: 'reach', value: 2 }, 6],
  ['st3-pacing', 'short', 'flare-days', { kind: 'reach', value: 1 }, 4],
  ['st4-confidence', 'short', 'tsk-11', { kind: 'change', amount: 4 }, 6],
  ['lt1-strength', 'long', 'heel-raise', { kind: 'change', amount: 6 }, 12],
  ['lt2-walking', 'long', 'lefs', { kind: 'change', amount: 9 }, 12],
  ['lt3-return', 'long', 'psfs', { kind: 'change', amount: 2 }, 12],
  ['lt4-factors', 'long', 'load-checklist', { kind: 'reach', value: 80 }, 8],
  ['lt5-self-manage', 'long', 'nprs', { kind: 'maintain' }, 26],
] as const)('%s: term, measure, target, due week', (code, term, measure, target, dueWeek) => {
  expect(goalTemplates().find((goal) => goal.code === code)).toMatchObject({ term, measure, target, dueWeek, mark: 'P' });
});

test.each<[ProgramCode, string, object]>([
  ['sciatica', 'st2-flexibility', { measure: 'slr', target: { kind: 'reach', value: 10 } }],
  ['sciatica', 'lt2-walking', { measure: 'odi', target: { kind: 'change', amount: 10 } }],
  ['pad-claudication', 'lt2-walking', { measure: 'six-mwd', target: { kind: 'change', amount: 20 } }],
  ['bsi-low', 'lt3-return', { dueWeek: 14, curve: 'locked-linear' }],
  ['bsi-high', 'lt3-return', { dueWeek: 26, curve: 'locked-linear' }],
  ['bsi-low', 'lt1-strength', { dueWeek: 12 }],
  ['bsi-high', 'lt1-strength', { dueWeek: 20 }],
  ['bsi-high', 'st1-pain', { curve: 'exponential' }],
  ['shin-pain', 'lt3-return', { dueWeek: 12, curve: 'exponential' }],
  ['overuse', 'lt5-self-manage', { curve: 'flat' }],
])('%s, %s differs as written', (program, code, expected) => {
  expect(goalOf(program, code)).toMatchObject(expected);
});

test.each(programCodes)('%s has the nine goals of the page, in its order', (code) => {
  expect(programOf(code).goals.map((goal) => goal.code)).toEqual([...goalCodes]);
});

test('strength also needs 90% of the other leg', () => {
  expect(goalOf('cecs', 'lt1-strength')?.alsoNeeds?.percent).toMatchObject({ value: 90, mark: 'P' });
});

test.each(programCodes)('%s: short-term goals cite 4, 11, 19 of the page; long-term goals 20 as well', (code) => {
  for (const goal of programOf(code).goals) {
    const page = goal.references.filter((id) => id.startsWith('fn'));
    expect(page).toEqual(goal.term === 'short' ? ['fn4', 'fn11', 'fn19'] : ['fn4', 'fn11', 'fn19', 'fn20']);
  }
});

test.each<[string, ProgramCode, { runner?: boolean; treadmill?: boolean }, string, object]>([
  [
    'a runner is measured by running',
    'bsi-low',
    { runner: true },
    'lt3-return',
    { measure: 'uwri', target: { kind: 'change', amount: 8 }, dueWeek: 14 },
  ],
  ['someone who does not run is not', 'bsi-low', {}, 'lt3-return', { measure: 'psfs' }],
  ['runners with sciatica keep their activities', 'sciatica', { runner: true }, 'lt3-return', { measure: 'psfs' }],
  [
    'treadmill where the clinic has one',
    'pad-claudication',
    { treadmill: true },
    'lt2-walking',
    { measure: 'tread-max', target: { kind: 'change', amount: 95 } },
  ],
  ['six minutes where it has none', 'pad-claudication', { treadmill: false }, 'lt2-walking', { measure: 'six-mwd' }],
])('%s', (_, program, patient, code, expected) => {
  expect(goalsForPatient(programOf(program), patient).find((goal) => goal.code === code)).toMatchObject(expected);
});
