import { expect, test } from 'vitest';
import { cn } from './cn';

test.each([
  [['px-2', 'px-4'], 'px-4'],
  [['text-dense text-ink', 'text-muted'], 'text-dense text-muted'],
  [['text-sm', 'text-dense'], 'text-dense'],
  [['p-2', false, null, undefined], 'p-2'],
])('%j', (classes, expected) => {
  expect(cn(...classes)).toBe(expected);
});
