import { expect, test } from 'vitest';
import { rate } from '@/lib/domain/outcomes/responder-rates';
import { type PooledResponse, pooledResponse } from './pooled-response';
import { programResponse, type ResponseGroup } from './program-response';

/** A program of missing people, those without and those with a response. */
function program(missing: number, unchanged: number, responded: number) {
  const group = (n: number, hasFollowUp: boolean, reachedMcid: boolean): ResponseGroup => ({
    ...{ n, hasBaseline: true, hasFollowUp, reachedMcid },
    ...{ reached30: false, reached50: false, worsened: false, sum: 0, sumSquares: 0 },
  });
  const shown = programResponse([group(missing, false, false), group(unchanged, true, false), group(responded, true, true)]);
  return { counts: { enrolled: missing + unchanged + responded, followedUp: unchanged + responded, responded }, shown };
}

const figures = ({ enrolled, followedUp, reachedMcid }: PooledResponse) => [enrolled, followedUp.count, reachedMcid.everyone.count];

test.each([
  ['all large', [program(20, 20, 20), program(30, 30, 30)], [150, 100, 50]],
  ['follow-up withheld in two programs that leave more than 10', [program(6, 30, 20), program(7, 30, 30)], [123, 110, 50]],
  ['follow-up withheld in two programs that leave 10', [program(5, 30, 20), program(5, 30, 30), program(30, 30, 30)], [210, null, 80]],
  ['follow-up withheld in one program', [program(6, 30, 20), program(30, 30, 30)], [146, null, 50]],
  ['one small program', [program(2, 2, 2), program(30, 30, 30)], [null, null, null]],
  ['two small programs', [program(3, 2, 3), program(2, 3, 4), program(30, 30, 30)], [107, null, null]],
  ['programs of nobody', [program(0, 0, 0), program(0, 0, 0)], [0, 0, 0]],
] as const)('%s', (_, programs, shown) => {
  expect(figures(pooledResponse(programs))).toEqual(shown);
});

test('shares rest on the totals', () => {
  expect(pooledResponse([program(20, 20, 20), program(30, 30, 30)])).toEqual({
    enrolled: 150,
    followedUp: rate(100, 150),
    level: 'warn',
    reachedMcid: { everyone: rate(50, 150), completers: rate(50, 100) },
  });
});
