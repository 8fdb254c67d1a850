import type { Day } from '@/lib/domain/day';

/** Prisma gives a `date` column as midnight UTC; a clinical day has no time and no zone. */
export const toDay = (date: Date): Day => date.toISOString().slice(0, 10);
export const toDayOrNull = (date: Date | null): Day | null => (date ? toDay(date) : null);
export const fromDay = (day: Day): Date => new Date(`${day}T00:00:00Z`);
export const fromDayOrNull = (day: Day | null): Date | null => (day ? fromDay(day) : null);
