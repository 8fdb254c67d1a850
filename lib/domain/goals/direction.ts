import type { Measure } from '@/lib/domain/measures/measure';

/** +1 where higher is better, −1 where lower is; multiplied with a difference it makes improvement positive. */
export function direction(measure: Pick<Measure, 'better'>): 1 | -1 {
  return measure.better === 'higher' ? 1 : -1;
}
