import { expect, test } from 'vitest';
import { measureFixture } from '@/lib/domain/goals/goal.fixture';
import { response } from '@/lib/domain/outcomes/responder';

const share = { value: 0.3, mark: 'P', source: 'Fixture' } as const;
const pain = measureFixture({ mcidShare: share });
const legs = measureFixture({ better: 'higher', max: 80, mcid: 9, mdc: 9 });

test.each([
  ['pain: the absolute MCID', pain, 8, 6, { improvement: 2, reachedMcid: true, reached30: false }],
  ['pain: the share of a low baseline', pain, 5, 3.5, { improvement: 1.5, reachedMcid: true, reached30: true, reached50: false }],
  ['pain: neither', pain, 8, 6.5, { reachedMcid: false, reached30: false }],
  ['pain: half', pain, 8, 4, { reached30: true, reached50: true }],
  ['pain: just short of half', pain, 8, 4.1, { reached30: true, reached50: false }],
  ['pain: a baseline of 0 reaches no share', pain, 0, 0, { improvement: 0, reachedMcid: false, reached30: false, reached50: false }],
  ['pain: worse by the MDC', pain, 5, 7, { improvement: -2, worsened: true, reachedMcid: false }],
  ['pain: worse by less', pain, 5, 6, { worsened: false }],
  ['function: the MCID', legs, 40, 49, { improvement: 9, reachedMcid: true, reached30: false }],
  ['function: short of it', legs, 40, 48, { reachedMcid: false }],
  ['function: worse by the MDC', legs, 40, 31, { worsened: true }],
  ['no threshold known', measureFixture({ mcid: null, mdc: null }), 8, 0, { reachedMcid: false, reached50: true, worsened: false }],
  ['no MDC known: the MCID says what is worse', measureFixture({ mcid: 1, mdc: null }), 5, 6, { worsened: true }],
  ['sums that do not come out even', measureFixture({ mcid: 0.3 }), 0.4, 0.1, { reachedMcid: true }],
])('%s', (_, measure, baseline, latest, expected) => {
  expect(response(measure, baseline, latest)).toMatchObject(expected);
});
