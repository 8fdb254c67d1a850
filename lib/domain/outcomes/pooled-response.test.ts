import { expect, test } from 'vitest';
import { rate } from '@/lib/domain/outcomes/responder-rates';
import { pooledResponse } from './pooled-response';
import { programResponse, type ResponseGroup, untoldResponse } from './program-response';

/** A program of missing people, those without and those with a response. */
function program(missing: number, unchanged: number, responded: number) {
  const group = (n: number, hasFollowUp: boolean, reachedMcid: boolean): ResponseGroup => ({
    ...{ n, hasBaseline: true, hasFollowUp, reachedMcid },
    ...{ reached30: false, reached50: false, worsened: false, sum: 0, sumSquares: 0 },
  });
  return programResponse([[group(missing, false, false), group(unchanged, true, false), group(responded, true, true)]]);
}

const withheld = { count: null, total: null, share: null, interval: null, programs: 0 };
const of = (programs: number, count: number, total: number) => ({ ...rate(count, total), programs });

test('sums of the programs', () => {
  expect(pooledResponse([program(20, 20, 20), program(30, 30, 30)])).toEqual({
    programs: 2,
    enrolled: 150,
    followedUp: of(2, 100, 150),
    level: 'warn',
    reachedMcid: { everyone: of(2, 50, 150), completers: of(2, 50, 100) },
  });
});

test('a share is about the programs that tell it, and judges no follow-up of the others', () => {
  expect(pooledResponse([program(6, 30, 20), program(30, 30, 30)])).toMatchObject({
    programs: 2,
    enrolled: 146,
    followedUp: of(1, 60, 90),
    level: 'unknown',
    reachedMcid: { everyone: of(2, 50, 146), completers: of(1, 30, 60) },
  });
});

test('a program that is not told is in no sum', () => {
  expect(pooledResponse([program(20, 20, 20), untoldResponse])).toMatchObject({ programs: 1, enrolled: 60, followedUp: of(1, 40, 60) });
});

test('nothing is told of any', () => {
  expect(pooledResponse([untoldResponse])).toMatchObject({ programs: 0, enrolled: 0, followedUp: withheld, level: 'unknown' });
});

test('nobody enrolled', () => {
  expect(pooledResponse([program(0, 0, 0)])).toMatchObject({ programs: 1, enrolled: 0, followedUp: of(1, 0, 0) });
});
