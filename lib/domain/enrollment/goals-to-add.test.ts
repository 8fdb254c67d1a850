import { describe, expect, test } from 'vitest';
import { addDays } from '@/lib/domain/day';
import { addedDueOn, afterCareOf, goalsToAdd } from '@/lib/domain/enrollment/goals-to-add';
import { currentObservations } from '@/lib/domain/goals/current-observations';
import { day, goalFixture, observationFixture } from '@/lib/domain/goals/goal.fixture';
import type { GoalCode } from '@/lib/domain/programs/program';
import { programOf } from '@/lib/domain/programs/registry';

const scored = (...entries: Parameters<typeof observationFixture>[0][]) =>
  currentObservations(entries.map((entry, seq) => observationFixture({ id: String(seq), seq, ...entry })));
const having = (...codes: GoalCode[]) => codes.map((code) => goalFixture({ code }));
const codesOf = (added: ReturnType<typeof goalsToAdd>) =>
  added.map(({ template: { code, measure }, suits }) => [code, measure, suits].filter(Boolean).join(' '));

test('what is there already and what follows care by itself cannot be added; each measure of a goal can', () => {
  const shinPain = programOf('shin-pain');
  expect(codesOf(goalsToAdd(shinPain, having('st1-pain', 'st3-pacing'), scored(), day(0)))).toEqual([
    'st2-flexibility knee-to-wall',
    'st4-confidence tsk-11',
    'lt1-strength heel-raise',
    'lt2-walking lefs',
    'lt3-return psfs',
    'lt3-return uwri runner',
    'lt4-factors load-checklist',
  ]);
  const all = having(...shinPain.goals.map(({ code }) => code));
  expect(goalsToAdd(shinPain, all, scored(), day(0))).toEqual([]);
});

test('a measure that the version does not schedule is no way to tell a goal', () => {
  const shinPain = programOf('shin-pain');
  const measures = shinPain.measures.filter(({ code }) => code !== 'uwri');
  expect(codesOf(goalsToAdd({ ...shinPain, measures }, [], scored(), day(0)))).not.toContain('lt3-return uwri runner');
});

test.each([
  ['the newest of two scores', [observation(3, 6), observation(9, 5)], day(10), { value: 5, observedOn: day(9) }],
  [
    'a corrected one as it counts',
    [observation(3, 6), { ...observation(3, 4), correctsId: '0' }],
    day(3),
    { value: 4, observedOn: day(3) },
  ],
  ['one of 1.5 times the cadence', [observation(0, 6)], day(10), { value: 6, observedOn: day(0) }],
  ['none that is older', [observation(0, 6)], day(11), null],
  ['none where there is none', [], day(11), null],
])('pain starts from %s', (_, observations, today, baseline) => {
  const [pain] = goalsToAdd(programOf('sciatica'), [], scored(...observations), today);
  expect(pain).toMatchObject({ template: { code: 'st1-pain' }, baseline });
});

function observation(count: number, value: number) {
  return { observedOn: day(count), value };
}

describe('due', () => {
  const today = day(30);
  test.each([
    ['as many weeks after its start as the template says', 6, today, addDays(today, 42)],
    ['from the day of the score that it starts from', 6, day(20), day(62)],
    ['a week from today where that is past', 4, day(0), addDays(today, 7)],
  ])('%s', (_, dueWeek, startsOn, due) => {
    expect(addedDueOn({ dueWeek }, startsOn, today)).toBe(due);
  });
});

test.each<[string, GoalCode[], 'nprs' | 'lefs', string[]]>([
  ['comes with the first goal of its measure', ['lt2-walking'], 'nprs', ['lt5-self-manage']],
  ['is not added twice', ['lt5-self-manage'], 'nprs', []],
  ['does not come with another measure', [], 'lefs', []],
])('the goal for after care %s', (_, codes, measure, added) => {
  expect(afterCareOf(programOf('overuse').goals, having(...codes), measure).map(({ code }) => code)).toEqual(added);
});
