import type { Measure, Scored } from './measure';
import { isOnStep, roundToStep } from './round-to-step';

/** Accepts a score within the measure's range and on its step; refuses any other in the measure's own words. */
export function checkValue(measure: Measure, value: number): Scored {
  const { min, max, step } = measure;
  const subject = `${measure.shortName} ${measure.plural ? 'are' : 'is'} scored`;
  const range = `from ${signed(min)} to ${signed(max)}${unitWord(measure.unit)}`;
  if (!Number.isFinite(value) || value < min || value > max) return { ok: false, message: `${subject} ${range}.` };
  if (!isOnStep(value, step))
    return { ok: false, message: `${subject} ${step === 1 ? 'in whole numbers' : `in steps of ${step}`} ${range}.` };
  return { ok: true, value: roundToStep(value, step) };
}

const signed = (value: number) => String(value).replace('-', '−');

function unitWord(unit: string): string {
  if (unit === 'points') return '';
  return unit === '%' || unit === '°' ? unit : ` ${unit}`;
}
