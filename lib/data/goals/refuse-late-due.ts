import type { Day } from '@/lib/domain/day';
import { isDueDay, latestDueOn } from '@/lib/domain/goals/latest-due-on';
import { dayInWords } from '@/lib/domain/goals/value-in-words';
import { AppError } from '@/lib/errors';

/** Throws `refused` beside `field` where a due date lies further off than any goal's. */
export function refuseLateDue(startsOn: Day, dueOn: Day, field: string): void {
  if (!isDueDay(startsOn, dueOn)) throw new AppError('refused', `Choose a day up to ${dayInWords(latestDueOn(startsOn))}.`, field);
}
