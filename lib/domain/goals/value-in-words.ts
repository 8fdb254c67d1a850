import type { Day } from '@/lib/domain/day';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A number with one decimal at most, and none where it is whole. */
export function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A value with its unit: "6 points", "1 point", "90%", "350 m". */
export function valueInWords(value: number, unit: string): string {
  const number = rounded(value);
  if (unit === '') return number;
  if (unit === '%' || unit === '°') return number + unit;
  const one = (number === '1' || number === '-1') && unit.length > 1 && unit.endsWith('s');
  return `${number} ${one ? unit.slice(0, -1) : unit}`;
}

/** A day as "Mar 3, 2026". */
export function dayInWords(day: Day): string {
  return `${months[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8, 10))}, ${day.slice(0, 4)}`;
}

/** A count of days: "1 day", "6 days". */
export function daysInWords(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
