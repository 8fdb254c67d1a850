import { expect, test } from 'vitest';
import { byStanding, coverageStanding } from './coverage-standing';

const today = '2026-03-10';

test.each([
  ['starts tomorrow', '2026-03-11', null, 'not-started'],
  ['starts today', '2026-03-10', null, 'current'],
  ['without an end', '2020-01-01', null, 'current'],
  ['ends today', '2025-01-01', '2026-03-10', 'current'],
  ['ended yesterday', '2025-01-01', '2026-03-09', 'ended'],
  ['today only', '2026-03-10', '2026-03-10', 'current'],
])('%s', (_, startsOn, endsOn, expected) => {
  expect(coverageStanding({ startsOn, endsOn }, today)).toBe(expected);
});

test('what holds today first, then what starts soonest, then what ended last', () => {
  const windows = [
    { startsOn: '2024-01-01', endsOn: '2024-12-31' },
    { startsOn: '2026-06-01', endsOn: null },
    { startsOn: '2025-01-01', endsOn: '2025-12-31' },
    { startsOn: '2026-01-01', endsOn: null },
    { startsOn: '2026-04-01', endsOn: null },
  ];
  expect(windows.sort(byStanding(today)).map(({ startsOn }) => startsOn)).toEqual([
    '2026-01-01',
    '2026-04-01',
    '2026-06-01',
    '2025-01-01',
    '2024-01-01',
  ]);
});
