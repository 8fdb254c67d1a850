import { expect, test } from 'vitest';
import { phq9AskedSince } from './asks-for-phq-9';

const on = (observedOn: string, value: number) => ({ value, observedOn });

test.each([
  ['no PHQ-2 at all', null, null, null],
  ['PHQ-2 of 2', on('2026-11-02', 2), null, null],
  ['PHQ-2 of 3', on('2026-11-02', 3), null, '2026-11-02'],
  ['a PHQ-9 before it', on('2026-11-02', 3), on('2026-11-01', 9), '2026-11-02'],
  ['a PHQ-9 on the same day', on('2026-11-02', 3), on('2026-11-02', 9), null],
  ['a PHQ-9 since', on('2026-11-02', 6), on('2026-11-04', 9), null],
])('the nine questions after %s', (_, short, long, since) => {
  expect(phq9AskedSince((code) => (code === 'phq-2' ? short : long))).toBe(since);
});
