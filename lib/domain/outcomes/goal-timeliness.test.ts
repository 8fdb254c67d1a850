import { expect, test } from 'vitest';
import { rate } from '@/lib/domain/outcomes/responder-rates';
import { goalTimeliness } from './goal-timeliness';

test('on time is a share of the goals that are due', () => {
  expect(goalTimeliness({ onTime: 30, late: 20, missed: 50, open: 25 }, 125)).toEqual({
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
  expect(goalTimeliness(goal, enrolled)).toMatchObject(shown);
});
