import { expect, test } from 'vitest';
import { isNpi } from './npi';

test.each([
  ['1234567893', true],
  ['1234567890', false],
  ['2234567892', false],
  ['123456789', false],
  ['12345678930', false],
  ['0234567893', false],
  ['123456789X', false],
])('%s: %s', (text, expected) => expect(isNpi(text)).toBe(expected));
