import { expect, test } from 'vitest';
import { phaseSpans } from '@/lib/domain/enrollment/phase-spans';
import { day } from '@/lib/domain/goals/goal.fixture';
import type { Phase } from '@/lib/domain/programs/program';

const phase = (code: string, fromWeek: number, toWeek: number): Phase => ({ code, name: code, fromWeek, toWeek, focus: '', mark: 'P' });
const phases = [phase('calm', 0, 1), phase('build', 2, 3), phase('return', 4, 5)];
const change = (kind: string, phaseCode: string, count: number) => ({ kind, phaseCode, onDay: day(count) });
const span = (name: string, from: number, to: number) => ({ name, from: day(from), to: day(to) });
const started = change('start', 'calm', 0);

test.each([
  ['as planned on the first day', [started], 0, null, [span('calm', 0, 13), span('build', 14, 27), span('return', 28, 41)]],
  ['a phase that takes longer pushes the rest', [started], 20, null, [span('calm', 0, 20), span('build', 21, 34), span('return', 35, 48)]],
  [
    'a step back shows the phase again',
    [started, change('advance', 'build', 14), change('hold', 'build', 16), change('resume', 'build', 18), change('step-back', 'calm', 20)],
    21,
    null,
    [span('calm', 0, 13), span('build', 14, 19), span('calm', 20, 33), span('build', 34, 47), span('return', 48, 61)],
  ],
  [
    'of two moves on one day the last counts',
    [started, change('advance', 'build', 14), change('step-back', 'calm', 14)],
    14,
    null,
    [span('calm', 0, 13), span('calm', 14, 27), span('build', 28, 41), span('return', 42, 55)],
  ],
  ['ended care has nothing ahead', [started, change('advance', 'build', 14)], 90, 20, [span('calm', 0, 13), span('build', 14, 20)]],
  ['nothing known', [], 5, null, []],
] as const)('%s', (_, changes, today, endedOn, spans) => {
  expect(phaseSpans(phases, changes, day(today), endedOn === null ? null : day(endedOn))).toEqual(spans);
});
