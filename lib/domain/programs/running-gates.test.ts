import { expect, test } from 'vitest';
import { isRunningOpen, runningGates } from './running-gates';

test.each([
  ['no gates', [], [], true],
  ['every gate met', runningGates, runningGates, true],
  ['none met', runningGates, [], false],
  ['the last one open', runningGates, runningGates.slice(0, -1), false],
])('running with %s', (_, gates, met, open) => {
  expect(isRunningOpen(gates, met)).toBe(open);
});
