import { expect, test } from 'vitest';
import { planGoals } from '@/lib/domain/enrollment/plan-goals';
import { measureOf } from '@/lib/domain/measures/registry';
import { programOf } from '@/lib/domain/programs/registry';

const plan = (code: Parameters<typeof programOf>[0], baselines: Parameters<typeof planGoals>[1]) =>
  new Map(planGoals(programOf(code), baselines, '2026-01-05', measureOf).map((goal) => [goal.code, goal]));

test.each([
  ['pain falls by at least 2', 'sciatica', { nprs: 5 }, 'st1-pain', { target: 3, dueOn: '2026-02-02', curve: 'exponential' }],
  ['30 % where that is more', 'sciatica', { nprs: 9 }, 'st1-pain', { target: 6, dueOn: '2026-02-02' }],
  ['little room: the best possible value', 'overuse', { lefs: 75 }, 'lt2-walking', { target: 80, curve: 'exponential' }],
  ['no room: held, on a flat curve', 'overuse', { lefs: 80 }, 'lt2-walking', { target: 71, curve: 'flat' }],
  [
    'after care: starts when care is planned to end',
    'sciatica',
    { nprs: 5 },
    'lt5-self-manage',
    { startsOn: '2026-03-30', dueOn: '2026-07-06', curve: 'flat' },
  ],
  [
    'care as long as the template: held for 12 weeks more',
    'bsi-high',
    { nprs: 5 },
    'lt5-self-manage',
    { startsOn: '2026-07-06', dueOn: '2026-09-28' },
  ],
  [
    'return to running waits for its gates',
    'bsi-low',
    { psfs: 4 },
    'lt3-return',
    { target: 6, curve: 'locked-linear', dueOn: '2026-04-13' },
  ],
] as const)('%s', (_, program, baselines, goal, expected) => {
  expect(plan(program, baselines).get(goal)).toMatchObject(expected);
});

test('a goal whose measure has no baseline is left out', () => {
  expect([...plan('sciatica', { odi: 40 }).keys()]).toEqual(['lt2-walking']);
});
