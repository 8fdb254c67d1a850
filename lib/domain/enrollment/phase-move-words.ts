import type { PhaseMoveKind } from '@/lib/domain/enrollment/phase-move';

/** A move as a button says it: "Move on to Restore". */
export function moveInWords(kind: PhaseMoveKind, to: string | null): string {
  if (kind === 'advance') return to === null ? 'Move on' : `Move on to ${to}`;
  if (kind === 'step-back') return to === null ? 'Step back' : `Step back to ${to}`;
  return { hold: 'Put on hold', resume: 'Resume', extend: 'Extend care' }[kind];
}

/** What a move does, before it is made. */
export const moveEffects: Record<PhaseMoveKind, string> = {
  advance: 'The next phase begins today. Due dates and the planned end stay.',
  'step-back': 'The phase before begins again today. Due dates and the planned end stay; extend care where more time is needed.',
  hold: 'Goals stand still, and nobody is asked for a score until the day to look again. The days held are given back when care resumes.',
  resume:
    'The days held are added to the planned end and to the due date of every goal that was still ahead. Check-in and screening are due today.',
  extend: 'The planned end moves, and every goal that is not reached gets the same weeks more.',
};
