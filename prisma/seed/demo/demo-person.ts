import { direction } from '@/lib/domain/goals/direction';
import type { MeasureCode } from '@/lib/domain/measures/measure';
import { measureOf } from '@/lib/domain/measures/registry';
import { roundToStep } from '@/lib/domain/measures/round-to-step';
import type { GoalTemplate, ProgramDefinition } from '@/lib/domain/programs/program';
import type { Random } from '@/prisma/seed/random';
import { type MeasureModel, measureModels } from './measure-model';

/** How one measure of one person goes. */
export type Course = {
  model: MeasureModel;
  baseline: number;
  /** Better is positive, in the measure's unit, reached at week 12; on a locked course at its due week. */
  improvement: number;
  /** Share of the way left that is covered per week, before rounding. */
  rate: number;
  noise: number;
  /** Flat until the running gates open, then straight. */
  locked: { fromWeek: number; toWeek: number } | null;
};

/** An invented person: what they bring to their care. None of it is stored; it only shows in what they score. */
export type DemoPerson = {
  /** Share of check-ins that they keep. */
  adherence: number;
  worsens: boolean;
  /** Standardized pull towards improving, over all measures. */
  response: number;
  courses: Map<MeasureCode, Course>;
  /** Scored on the first day and never again; null for most. */
  onlyAtStart: MeasureCode | null;
};

/** Weights of the standardized parts of an improvement: change correlates with the baseline by about −0.4, and with adherence. */
const weights = { severity: 0.4, adherence: 0.4, response: 0.55 };
const ownWeight = Math.sqrt(1 - weights.severity ** 2 - weights.adherence ** 2 - weights.response ** 2);
const shareThatWorsens = 0.05;
/** Worse by this many of the measure's SDs of improvement, at the mean, for those who worsen. */
const worsening = { mean: -0.95, sd: 0.3 };

/** Share of check-ins that are kept (P). */
export const usualAdherence = { mean: 0.84, sd: 0.12 };

/** Draws a person for a program: severity at the start, how well they respond, how steadily they take part. */
export function drawPerson(program: ProgramDefinition, goals: readonly GoalTemplate[], random: Random): DemoPerson {
  const adherenceScore = random.normal();
  const response = random.normal();
  const severity = random.normal();
  const worsens = random.chance(shareThatWorsens);
  const person: DemoPerson = {
    adherence: Math.min(0.99, Math.max(0.4, usualAdherence.mean + usualAdherence.sd * adherenceScore)),
    worsens,
    response,
    courses: new Map(),
    onlyAtStart: null,
  };
  for (const { code } of program.measures) {
    const model = measureModels[code];
    if (!model) continue;
    const { baseline, badness } = drawBaseline(code, model, 0.45 * severity + 0.89 * random.normal());
    const pull =
      weights.severity * badness + weights.adherence * adherenceScore + weights.response * response + ownWeight * random.normal();
    const { mean, sd } = model.improvement;
    const improvement = worsens ? sd * random.normal(worsening.mean, worsening.sd) : mean + sd * pull;
    person.courses.set(code, { model, baseline, improvement, noise: model.noise, ...pace(program, goals, code, random) });
  }
  return person;
}

/** `badness` is how many SDs worse than the mean the start is. */
function drawBaseline(code: MeasureCode, { baseline: { mean, sd, min, max }, grid }: MeasureModel, score: number) {
  const sign = direction(measureOf(code));
  const baseline = onGrid(code, grid, Math.min(max, Math.max(min, mean - sign * sd * score)));
  return { baseline, badness: sd === 0 ? 0 : (-sign * (baseline - mean)) / sd };
}

/** People move a little ahead of the expected curve, and fast enough for the goal that is due first. */
function pace(
  program: ProgramDefinition,
  goals: readonly GoalTemplate[],
  code: MeasureCode,
  random: Random,
): Pick<Course, 'rate' | 'locked'> {
  const own = goals.filter(({ measure, target }) => measure === code && target.kind !== 'maintain');
  const firstDue = Math.min(12, ...own.map(({ dueWeek }) => dueWeek));
  const rate = Math.max(1.3 * program.curveRate.value, 1.7 / firstDue) * Math.exp(random.normal(0, 0.15));
  const gated = own.find(({ curve }) => curve === 'locked-linear');
  if (!gated) return { rate, locked: null };
  const share = random.between(0.36, 0.48);
  return { rate, locked: { fromWeek: Math.round(gated.dueWeek * share), toWeek: gated.dueWeek } };
}

/** What the person scores in a week, noise and rounding included. */
export function scoreAt(
  code: MeasureCode,
  { model, baseline, improvement, rate, noise, locked }: Course,
  week: number,
  random: Random,
): number {
  const share = locked ? lockedShare(locked, week) : Math.expm1(-rate * week) / Math.expm1(-rate * 12);
  return onGrid(code, model.grid, baseline + direction(measureOf(code)) * improvement * share + random.normal(0, noise));
}

function lockedShare({ fromWeek, toWeek }: NonNullable<Course['locked']>, week: number): number {
  return Math.min(1, Math.max(0, (week - fromWeek) / (toWeek - fromWeek)));
}

/** The nearest score that the form can give. */
export function onGrid(code: MeasureCode, grid: number | undefined, value: number): number {
  const { min, max, step } = measureOf(code);
  const near = grid === undefined ? value : Math.round(value / grid) * grid;
  return roundToStep(Math.min(max, Math.max(min, near)), step);
}
