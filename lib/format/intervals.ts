import { formatFixed } from './numbers';

const NBSP = '\u00a0';

/** Lower and upper bound in the unit given, not shares: `46.2–72.4%`; `−1.2 to 3.4 points` when a bound is negative. Null is an en dash. */
export function formatInterval(bounds: { lower: number; upper: number } | null, unit = '%', digits = 1): string {
  if (bounds === null) return '–';
  const joint = bounds.lower < 0 || bounds.upper < 0 ? `${NBSP}to${NBSP}` : '–';
  const text = `${formatFixed(bounds.lower, digits)}${joint}${formatFixed(bounds.upper, digits)}`;
  return unit === '' || unit === '%' ? `${text}${unit}` : `${text}${NBSP}${unit}`;
}

/** An interval of shares from 0 to 1 as percent: `46.2–72.4%`. Null is an en dash. */
export function formatShareInterval(bounds: { lower: number; upper: number } | null, digits = 1): string {
  return formatInterval(bounds && { lower: bounds.lower * 100, upper: bounds.upper * 100 }, '%', digits);
}
