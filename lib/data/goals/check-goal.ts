import { refuseLateDue } from '@/lib/data/goals/refuse-late-due';
import type { Day } from '@/lib/domain/day';
import { checkValue } from '@/lib/domain/measures/check-value';
import { measureOf } from '@/lib/domain/measures/registry';
import type { GoalTemplate } from '@/lib/domain/programs/program';
import { AppError } from '@/lib/errors';

type Terms = { baseline: number; target: number; dueOn: Day };

/** Throws `refused`, in the measure's own words, beside `field`. */
export function checkGoalValue({ measure }: Pick<GoalTemplate, 'measure'>, field: string, value: number): void {
  const checked = checkValue(measureOf(measure), value);
  if (!checked.ok) throw new AppError('refused', checked.message, field);
}

/** Throws `refused` beside a field of `prefix` where a goal has no way to go, or no day to get there. */
export function checkWay(template: GoalTemplate, { baseline, target, dueOn }: Terms, startsOn: Day, today: Day, prefix: string): void {
  const isHeld = template.target.kind === 'maintain';
  if (dueOn <= (isHeld ? startsOn : today))
    throw new AppError('refused', isHeld ? 'Choose a day after care has ended.' : 'Choose a day after today.', `${prefix}.dueOn`);
  refuseLateDue(startsOn, dueOn, `${prefix}.dueOn`);
  if (target === baseline && !isHeld) throw new AppError('refused', 'The target must differ from the baseline.', `${prefix}.target`);
}
