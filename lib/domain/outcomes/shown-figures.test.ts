import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSmall } from '@/lib/domain/outcomes/suppress';
import { type Figure, shownFigures } from './shown-figures';

type Group = { n: number; followed: boolean; responded: boolean; half: boolean };

const figures: Figure<'enrolled' | 'responded' | 'followed' | 'half', Group>[] = [
  ['enrolled', () => true],
  ['responded', ({ responded }) => responded],
  ['followed', ({ followed }) => followed],
  ['half', ({ half }) => half],
];

const groups = (missing: number, notResponded: number, moderate: number, half: number): Group[] => [
  { n: missing, followed: false, responded: false, half: false },
  { n: notResponded, followed: true, responded: false, half: false },
  { n: moderate, followed: true, responded: true, half: false },
  { n: half, followed: true, responded: true, half: true },
];

test.each([
  ['all large', [20, 30, 12, 15], { enrolled: 77, responded: 27, followed: 57, half: 15 }],
  ['four without a follow-up', [4, 30, 12, 15], { enrolled: 61, responded: 27, followed: null, half: 15 }],
  ['nobody without a follow-up', [0, 30, 12, 15], { enrolled: 57, responded: 27, followed: 57, half: 15 }],
  ['three between two thresholds', [20, 30, 3, 15], { enrolled: 68, responded: 18, followed: 48, half: null }],
  ['few responders', [20, 30, 0, 10], { enrolled: 60, responded: null, followed: 40, half: null }],
  ['no responder: zero may be shown', [20, 30, 0, 0], { enrolled: 50, responded: 0, followed: 30, half: 0 }],
  ['few enrolled: nothing but what is zero', [3, 4, 0, 0], { enrolled: null, responded: 0, followed: null, half: 0 }],
  ['nobody', [0, 0, 0, 0], { enrolled: 0, responded: 0, followed: 0, half: 0 }],
] as const)('%s', (_, [missing, notResponded, moderate, half], shown) => {
  expect(shownFigures(groups(missing, notResponded, moderate, half), figures)).toEqual(shown);
});

test('no difference of two shown figures, one within the other, is small', () => {
  const size = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(size, size, size, size, (...sizes) => {
      const shown = shownFigures(groups(...sizes), figures);
      const chain = [shown.enrolled, shown.followed, shown.responded, shown.half, 0].filter((count) => count !== null);
      for (const [at, outer] of chain.entries()) {
        for (const inner of chain.slice(at + 1)) expect(isSmall(outer - inner)).toBe(false);
      }
    }),
  );
});
