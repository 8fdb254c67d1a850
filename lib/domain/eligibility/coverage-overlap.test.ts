import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '@/lib/domain/day';
import { doublyCovered } from './coverage-overlap';
import { windowsMeet } from './coverage-standing';

const terms = (startsOn: string, endsOn: string | null, ...programCodes: string[]) => ({ startsOn, endsOn, programCodes });

test.each([
  ['one after the other', terms('2026-01-01', '2026-06-30', 'sciatica'), terms('2026-07-01', null, 'sciatica'), []],
  [
    'the last day of one is the first of the other',
    terms('2026-01-01', '2026-07-01', 'sciatica'),
    terms('2026-07-01', null, 'sciatica'),
    ['sciatica'],
  ],
  ['at the same time, other programs', terms('2026-01-01', null, 'sciatica'), terms('2026-01-01', null, 'cecs'), []],
  [
    'no end meets whatever comes later',
    terms('2026-01-01', null, 'cecs', 'sciatica'),
    terms('2030-01-01', '2030-01-31', 'sciatica', 'meralgia'),
    ['sciatica'],
  ],
  ['one within the other', terms('2026-03-01', '2026-03-31', 'cecs'), terms('2026-01-01', '2026-12-31', 'cecs'), ['cecs']],
  ['it ended before', terms('2026-03-01', null, 'cecs'), terms('2025-01-01', '2026-02-28', 'cecs'), []],
])('%s', (_, one, other, expected) => {
  expect(doublyCovered(one, [other])).toEqual(expected);
  expect(doublyCovered(other, [one]).toSorted()).toEqual(expected.toSorted());
});

const windows = fc
  .record({ start: fc.integer({ min: 0, max: 60 }), days: fc.option(fc.integer({ min: 0, max: 30 })) })
  .map(({ start, days }) => ({
    startsOn: addDays('2026-01-01', start),
    endsOn: days === null ? null : addDays('2026-01-01', start + days),
  }));

test('two windows meet exactly when some day is in both', () => {
  const holds = (day: string, { startsOn, endsOn }: { startsOn: string; endsOn: string | null }) =>
    startsOn <= day && (endsOn === null || day <= endsOn);
  fc.assert(
    fc.property(windows, windows, (one, other) => {
      const days = Array.from({ length: 120 }, (__, at) => addDays('2026-01-01', at));
      expect(windowsMeet(one, other)).toBe(days.some((day) => holds(day, one) && holds(day, other)));
    }),
  );
});
