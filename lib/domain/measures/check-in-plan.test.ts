import { expect, test } from 'vitest';
import { checkInPlan } from './check-in-plan';
import type { MeasureCode } from './measure';

const startsOn = '2026-11-02';
const plan = (today: string, lasts: Partial<Record<MeasureCode, [day: string, value: number] | null>>, isRunningLocked = false) => {
  const cadence: Partial<Record<MeasureCode, number>> = { nprs: 7, 'flare-days': 7, lefs: 14 };
  const scheduled = (Object.keys(lasts) as MeasureCode[]).map((code) => {
    const last = lasts[code];
    return { code, cadenceDays: cadence[code] ?? 28, last: last ? { observedOn: last[0], value: last[1] } : null };
  });
  return checkInPlan(scheduled, { startsOn, today, isRunningLocked });
};
const due = (planned: ReturnType<typeof plan>) => planned.filter(({ isDue }) => isDue).map(({ code }) => code);

test('due first, each group in the order of the program', () => {
  const planned = plan('2026-11-09', {
    'tsk-11': null,
    lefs: ['2026-11-03', 40],
    nprs: ['2026-11-02', 5],
    'flare-days': ['2026-11-01', 2],
  });
  expect(planned.map(({ code, isDue }) => [code, isDue])).toEqual([
    ['nprs', true],
    ['flare-days', true],
    ['tsk-11', false],
    ['lefs', false],
  ]);
});

test.each([
  ['three days before', '2026-11-06', []],
  ['two days before, so that an early visit takes it along', '2026-11-07', ['nprs']],
  ['on its day', '2026-11-09', ['nprs']],
  ['late', '2026-12-01', ['nprs']],
])('a weekly score of the first day is asked %s', (_, today, codes) => {
  expect(due(plan(today, { nprs: [startsOn, 5] }))).toEqual(codes);
});

test.each<[string, string, string, MeasureCode[]]>([
  ['the first check-in asks it, on whatever day', startsOn, '2026-11-04', ['gad-7']],
  ['later it is counted from the start of care', '2026-11-03', '2026-11-27', ['nprs']],
  ['and asked by its cadence', '2026-11-03', '2026-11-28', ['nprs', 'gad-7']],
])('of a measure never taken: %s', (_, painOn, today, codes) => {
  const planned = plan(today, { nprs: [painOn, 5], 'gad-7': null, 'phq-9': null });
  expect(due(planned)).toEqual(codes);
});

test.each<[string, [string, number] | null, [string, number] | null, boolean]>([
  ['is never due by itself', ['2026-11-20', 2], null, false],
  ['is due as soon as a PHQ-2 asks for it', ['2026-11-20', 3], null, true],
  ['is no longer due once it was answered', ['2026-11-20', 3], ['2026-11-20', 12], false],
  ['is due by its cadence once it was taken', ['2026-11-20', 0], ['2026-11-02', 12], true],
])('the PHQ-9 %s', (_, short, long, isDue) => {
  expect(due(plan('2026-12-01', { 'phq-2': short, 'phq-9': long })).includes('phq-9')).toBe(isDue);
});

test('hopping waits while running is locked, at the first check-in too', () => {
  expect(plan('2026-11-04', { hop: null }, true)[0]).toMatchObject({ isLocked: true, isDue: false, dueOn: null });
  expect(plan('2027-03-01', { hop: null })[0]).toMatchObject({ isLocked: false, isDue: true });
});
