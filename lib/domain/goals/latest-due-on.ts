import { addDays, type Day } from '@/lib/domain/day';
import type { CitedNumber } from '@/lib/domain/evidence';

/** A goal is due within so many weeks of its start. What is drawn and stored of a goal grows with every week up to its due date. */
export const longestGoalWeeks: CitedNumber = { value: 104, mark: 'P', source: 'Cairn; the longest program takes 26 weeks' };

/** The last day that a goal may be due on. */
export const latestDueOn = (startsOn: Day): Day => addDays(startsOn, 7 * longestGoalWeeks.value);

/** Whether a due date comes after the start and not so late that it must be a slip of the finger. */
export const isDueDay = (startsOn: Day, dueOn: Day): boolean => dueOn > startsOn && dueOn <= latestDueOn(startsOn);
