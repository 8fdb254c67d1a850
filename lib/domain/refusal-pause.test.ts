import { expect, test } from 'vitest';
import { refusalPause } from './refusal-pause';

test.each([
  ['at once', 0, 400],
  ['a quick refusal', 120, 280],
  ['just in time', 399, 1],
  ['a busy server', 430, 370],
  ['the same with a little more to do', 495, 305],
  ['a very busy one', 1_916, 84],
])('%s', (_, elapsed, pause) => {
  expect(refusalPause(elapsed)).toBe(pause);
});
