import type { Day } from '@/lib/domain/day';

/** The day on which a person turns this many years old. Who was born on February 29 does so on March 1 of other years. */
export function birthdayAt(birthDate: Day, years: number): Day {
  const year = String(Number(birthDate.slice(0, 4)) + years).padStart(4, '0');
  const rest = birthDate.slice(4);
  return rest === '-02-29' && !isLeap(Number(year)) ? `${year}-03-01` : `${year}${rest}`;
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
