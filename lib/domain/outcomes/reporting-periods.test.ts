import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quarterOf, quartersIn } from './period';
import { type QuarterCount, reportingPeople, reportingPeriods, toldPeriod } from './reporting-periods';

const whole = { from: '2024-01-01', to: '2025-12-31' };
const quarters = quartersIn(whole);
const [q1, q2, q3, q4] = ['2024-01-01', '2024-04-01', '2024-07-01', '2024-10-01'].map(quarterOf);
const enrolled = (...counts: number[]): QuarterCount[] => counts.map((count, at) => ({ from: quarters[at]?.from ?? '', enrolled: count }));
const span = (from = q1, to = from) => ({ from: from?.from ?? '', to: to?.to ?? '' });
const periods = (...counts: number[]) => reportingPeriods(enrolled(...counts)).map(({ from, to }) => ({ from, to }));

test.each([
  ['enough in each quarter', [50, 65, 51], [span(q1), span(q2), span(q3)]],
  ['as many quarters as it takes', [20, 29, 1, 50], [span(q1, q3), span(q4)]],
  ['the last have not come about', [60, 49], [span(q1)]],
  ['none has', [5, 5, 5], []],
  ['nobody began: told as nobody', [0, 50, 0], [span(q1), span(q2), span(q3)]],
  ['nobody in between belongs to those before', [22, 0, 28], [span(q1, q3)]],
])('%s', (_, counts, expected) => {
  expect(periods(...counts)).toEqual(expected);
});

test('what comes later leaves the earlier periods as they are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 80 }), { maxLength: 8 }), fc.nat(8), (counts, length) => {
      expect(periods(...counts).slice(0, periods(...counts.slice(0, length)).length)).toEqual(periods(...counts.slice(0, length)));
    }),
  );
});

test('no period of people is of few', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 80 }), { maxLength: 8 }), (counts) => {
      for (const { from, to, isEmpty } of reportingPeriods(enrolled(...counts))) {
        const people = enrolled(...counts).filter((one) => one.from >= from && one.from <= to);
        const n = people.reduce((sum, one) => sum + one.enrolled, 0);
        expect(isEmpty ? n === 0 : n >= reportingPeople.value).toBe(true);
      }
    }),
  );
});

test.each([
  ['a quarter of a longer period: all of it', span(q2), [20, 20, 10, 50], { period: span(q1, q3), parts: [span(q1, q3)] }],
  ['several', span(q3, q4), [20, 20, 10, 50], { period: span(q1, q4), parts: [span(q1, q3), span(q4)] }],
  ['reaching into quarters that have not come about', span(q1, q4), [50, 5, 5, 5], { period: span(q1), parts: [span(q1)] }],
  ['only those', span(q2, q4), [50, 5, 5, 5], null],
  ['with quarters of nobody around', span(q1, q4), [0, 50, 0, 0], { period: span(q2), parts: [span(q2)] }],
  ['quarters of nobody', span(q2, q3), [50, 0, 0, 0], { period: span(q2, q3), parts: [] }],
  ['a quarter of nobody and one that has not come about', span(q2, q3), [50, 0, 5, 5], null],
  ['a program nobody began', span(q1, q4), [], { period: span(q1, q4), parts: [] }],
])('asked for %s', (_, asked, counts, told) => {
  expect(toldPeriod(asked, enrolled(...counts))).toEqual(told);
});

test('before anybody began', () => {
  const asked = { from: '2023-01-01', to: '2023-12-31' };
  expect(toldPeriod(asked, enrolled(5, 50))).toEqual({ period: asked, parts: [] });
});
