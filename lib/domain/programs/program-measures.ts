import type { MeasureCode } from '@/lib/domain/measures/measure';
import { measureOf } from '@/lib/domain/measures/registry';
import type { ProgramDefinition } from './program';

// Heel raises measure the strength goal, which every program has.
const inEveryProgram: MeasureCode[] = [
  'nprs',
  'psfs',
  'promis-pf',
  'tsk-11',
  'phq-2',
  'phq-9',
  'gad-7',
  'groc',
  'satisfaction',
  'flare-days',
  'load-checklist',
  'heel-raise',
];

/** The measures of a program, each at its default cadence: those of every program and its own. */
export function programMeasures(...own: MeasureCode[]): ProgramDefinition['measures'] {
  return [...inEveryProgram, ...own].map((code) => ({ code, cadenceDays: measureOf(code).cadenceDays.value }));
}
