import { expect, test } from 'vitest';
import { lastWeek, phaseAt } from './phase-at';
import { programOf } from './registry';

const { phases } = programOf('sciatica');

test.each([
  [-0.1, null],
  [0, 'calm'],
  [2, 'calm'],
  [2.99, 'calm'],
  [3, 'restore'],
  [12.9, 'return'],
  [13, null],
])('week %d of sciatica is in phase %s', (week, code) => {
  expect(phaseAt(phases, week)?.code ?? null).toBe(code);
});

test('the last week is the end of the last phase', () => {
  expect(lastWeek(phases)).toBe(12);
});
