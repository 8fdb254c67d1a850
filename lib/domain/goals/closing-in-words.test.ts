import { expect, test } from 'vitest';
import { closingInWords } from '@/lib/domain/goals/closing-in-words';
import { day, start } from '@/lib/domain/goals/goal.fixture';

const open = { completedOn: null, sustainedOn: null, startsOn: start };
const stands = (status: 'on-track' | 'achieved' | 'sustaining', achievedOn: string | null = null, achievedLate = false) => ({
  status,
  achievedOn,
  achievedLate,
});

test.each([
  ['running', { ...open, assessment: stands('on-track') }, null, null],
  ['completed', { ...open, completedOn: day(30), assessment: stands('achieved', day(28)) }, null, 'Completed on Feb 4, 2026.'],
  [
    'completed late',
    { ...open, completedOn: day(30), assessment: stands('achieved', day(28), true) },
    null,
    'Completed on Feb 4, 2026, after its due date.',
  ],
  [
    'under watch',
    { ...open, sustainedOn: day(30), assessment: stands('sustaining', day(28)) },
    null,
    'Kept under watch since Feb 4, 2026.',
  ],
  ['under watch, but lost', { ...open, sustainedOn: day(30), assessment: stands('on-track', day(28)) }, null, null],
  ['ended, not reached', { ...open, assessment: stands('on-track') }, day(84), 'Not reached when care ended.'],
  ['ended, lost', { ...open, assessment: stands('on-track', day(28)) }, day(84), 'Reached on Feb 2, 2026, but not held until care ended.'],
  ['ended early before it began', { ...open, startsOn: day(84), assessment: stands('on-track') }, day(50), 'Care ended before it began.'],
  ['began with the end', { ...open, startsOn: day(84), assessment: stands('on-track') }, day(84), null],
])('%s', (_, goal, endedOn, words) => {
  expect(closingInWords(goal, endedOn)).toBe(words);
});
