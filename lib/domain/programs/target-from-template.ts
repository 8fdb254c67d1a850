import type { Measure } from '@/lib/domain/measures/measure';
import { roundToStep } from '@/lib/domain/measures/round-to-step';
import type { TargetRule } from './program';

/** `maintenance` targets may be worse than the baseline: hold the line, with a flat curve. The target never equals the baseline. */
export type Target = { target: number; kind: 'change' | 'best-possible' | 'maintenance' };

type Sided = Pick<Measure, 'min' | 'max' | 'step' | 'better' | 'mcid' | 'mdc'>;

/**
 * The target that a template's rule gives for this baseline, on the measure's step and inside its range. Where there is no room for
 * the change it becomes the best possible value; at the best already, a maintenance goal: no worse by more than the MDC (else MCID,
 * else one step). A value to reach that is already passed is held; at exactly that value the best possible is next.
 */
export function targetFor(rule: TargetRule, measure: Sided, baseline: number): Target {
  if (rule.kind === 'maintain') return hold(measure, baseline);
  if (rule.kind === 'change') return change(measure, baseline, Math.max(rule.amount, (rule.share ?? 0) * Math.abs(baseline)));
  const isPassed = improvement(measure, rule.value, baseline) > 0;
  if (isPassed) return { target: rule.value, kind: 'maintenance' };
  return rule.value === baseline ? bestOrHold(measure, baseline) : { target: rule.value, kind: 'change' };
}

const sign = ({ better }: Sided) => (better === 'higher' ? 1 : -1);
const improvement = (measure: Sided, from: number, to: number) => sign(measure) * (to - from);
const best = ({ better, min, max }: Sided) => (better === 'higher' ? max : min);

function change(measure: Sided, baseline: number, amount: number): Target {
  // "At least" this change: a target between two steps moves on to the better one.
  const target = roundToStep(baseline + sign(measure) * amount, measure.step, measure.better === 'higher' ? 'up' : 'down');
  return improvement(measure, target, best(measure)) < 0 ? bestOrHold(measure, baseline) : { target, kind: 'change' };
}

function bestOrHold(measure: Sided, baseline: number): Target {
  return baseline === best(measure) ? hold(measure, baseline) : { target: best(measure), kind: 'best-possible' };
}

function hold(measure: Sided, baseline: number): Target {
  const allowance = measure.mdc?.value ?? measure.mcid?.value ?? measure.step;
  const floor = roundToStep(baseline - sign(measure) * allowance, measure.step, measure.better === 'higher' ? 'up' : 'down');
  const target = Math.min(measure.max, Math.max(measure.min, floor));
  // At the worst value there is nothing to hold, so the goal is a change worth noticing.
  return target === baseline ? change(measure, baseline, allowance) : { target, kind: 'maintenance' };
}
