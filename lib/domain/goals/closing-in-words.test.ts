import { expect, test } from 'vitest';
import { closingInWords } from '@/lib/domain/goals/closing-in-words';
import { day, start } from '@/lib/domain/goals/goal.fixture';

const open = { completedOn: null, sustainedOn: null, followsCare: false };
const stands = (
  status: 'on-track' | 'achieved' | 'sustaining' | 'not-started',
  achievedOn: string | null = null,
  achievedLate = false,
  latestOn: string = achievedOn ?? start,
) => ({ status, achievedOn, achievedLate, latest: { value: 3, observedOn: latestOn } });

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
  ['ended early before it began: its reason says so', { ...open, followsCare: true, assessment: stands('not-started') }, day(50), null],
  ['of care that ended on its first day', { ...open, assessment: stands('on-track') }, start, 'Not reached when care ended.'],
  [
    'ended, reached only after it',
    { ...open, assessment: stands('achieved', day(90)) },
    day(84),
    'Not reached when care ended, but on Apr 5, 2026.',
  ],
  [
    'ended, reached on its last day',
    { ...open, assessment: stands('on-track', day(84)) },
    day(84),
    'Reached on Mar 30, 2026, but not held until care ended.',
  ],
  [
    'began with the end, not scored',
    { ...open, followsCare: true, assessment: stands('on-track', null, false, day(84)) },
    day(84),
    'Not scored since care ended.',
  ],
  [
    'began with the end, scored since',
    { ...open, followsCare: true, assessment: stands('on-track', null, false, day(85)) },
    day(84),
    'Scored after care, on Mar 31, 2026.',
  ],
  [
    'began with the end, completed since',
    { ...open, followsCare: true, completedOn: day(90), assessment: stands('achieved', day(86)) },
    day(84),
    'Completed on Apr 5, 2026.',
  ],
])('%s', (_, goal, endedOn, words) => {
  expect(closingInWords(goal, endedOn)).toBe(words);
});
