import { expect, test } from 'vitest';
import { packRows, unpackRows } from './packed-rows';

test.each([
  ['none', []],
  ['one', [{ name: 'Ada', goals: { 'on-track': 2 }, last: null }]],
  [
    'several, whatever the order of their fields',
    [
      { name: 'Ada', last: null },
      { last: '2026-03-04', name: '"Bo"' },
    ],
  ],
])('%s: what is packed is unpacked', (_, rows: object[]) => {
  expect(unpackRows(packRows(rows))).toEqual(rows);
});

test('names stand once', () => {
  expect(packRows([{ name: 'Ada' }, { name: 'Bo' }])).toBe('[["name"],["Ada"],["Bo"]]');
});
