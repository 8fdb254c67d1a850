import { expect, test } from 'vitest';
import { rate } from '@/lib/domain/outcomes/responder-rates';
import { goalTimeliness } from './goal-timeliness';

test('on time is a share of the goals that are due', () => {
  expect(goalTimeliness([{ goal: { onTime: 30, late: 20, missed: 50, open: 25 }, enrolled: 125 }])).toEqual({
    had: 125,
    onTime: 30,
    late: 20,
    missed: 50,
    open: 25,
    onTimeOfDue: rate(30, 100),
  });
});

test.each([
  [
    'few late: missed cannot be worked out',
    { onTime: 30, late: 4, missed: 50, open: 25 },
    109,
    { onTime: 30, late: null, missed: null, open: 25 },
  ],
  [
    'few open: due and its share are withheld',
    { onTime: 30, late: 20, missed: 50, open: 3 },
    103,
    { onTimeOfDue: { total: null, share: null } },
  ],
  ['few without the goal', { onTime: 30, late: 20, missed: 50, open: 25 }, 130, { had: null, onTime: 30 }],
  ['few enrolled', { onTime: 0, late: 0, missed: 9, open: 0 }, 9, { had: null, onTime: null, late: null, missed: null, open: null }],
])('%s', (_, goal, enrolled, shown) => {
  expect(goalTimeliness([{ goal, enrolled }])).toMatchObject(shown);
});

test('several reporting periods: what is withheld in one is withheld of all', () => {
  const large = { goal: { onTime: 30, late: 20, missed: 50, open: 0 }, enrolled: 100 };
  const fewLate = { goal: { onTime: 30, late: 4, missed: 50, open: 0 }, enrolled: 84 };
  expect(goalTimeliness([large, large])).toMatchObject({ had: 200, onTime: 60, late: 40, missed: 100, onTimeOfDue: rate(60, 200) });
  expect(goalTimeliness([large, fewLate])).toMatchObject({ had: 184, onTime: 60, late: null, missed: null, onTimeOfDue: rate(60, 184) });
});
