import { goalNames } from './goal-names';
import type { PlanStep, Prescription, PrescriptionCause } from './program';

/** What of a goal is answered, after "when the pain goal". */
export const causeNames: Record<PrescriptionCause, string> = {
  worsening: 'is worse than at the start',
  'no-progress': 'makes no progress',
  'at-risk': 'falls behind',
  silent: 'has no recent score',
  overdue: 'is overdue',
  early: 'is reached early',
  held: 'was met twice in a row',
};

/** A step as a button says it. */
export const stepNames: Record<PlanStep, string> = {
  're-screen': 'Screen again',
  hold: 'Put care on hold',
  'step-back': 'Step back a phase',
  refer: 'Refer for medical review',
  extend: 'Extend care',
  advance: 'Move on a phase',
  'close-goal': 'Complete the goal',
};

/** "Step back a phase when the pain goal makes no progress"; with the weeks of a hold or an extension. */
export function prescriptionInWords({ step, weeks, goals, when }: Pick<Prescription, 'step' | 'weeks' | 'goals' | 'when'>): string {
  return `${stepInWords(step, weeks ?? null)} when ${whichGoals(goals)} ${causeNames[when]}`;
}

/** "Extend care by 4 weeks". */
export function stepInWords(step: PlanStep, weeks: number | null): string {
  if (weeks === null || !Number.isInteger(weeks)) return stepNames[step];
  const count = `${weeks} ${weeks === 1 ? 'week' : 'weeks'}`;
  if (step === 'extend') return `${stepNames[step]} by ${count}`;
  return step === 'hold' ? `${stepNames[step]} for ${count}` : stepNames[step];
}

function whichGoals(goals: Prescription['goals']): string {
  const names = goals.map((code) => goalNames[code].toLowerCase());
  if (names.length === 0) return 'a goal';
  return names.length === 1 ? `the ${names[0]}` : `the ${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
