import { keptText, numberFormat } from './kept-format';

const NBSP = '\u00a0';
const singular: Record<string, string> = { points: 'point', days: 'day', weeks: 'week', reps: 'rep', items: 'item' };

/** A number with grouping and a true minus; at most `digits` decimals (1 unless told). */
export function formatNumber(value: number, digits = 1, locale = 'en-US'): string {
  return keptText(`${locale} ${digits} ${value}`, () =>
    numberFormat(locale, { maximumFractionDigits: digits, signDisplay: 'negative' }).format(value).replace('-', '−'),
  );
}

/** A value with its unit, never broken over two lines: `6 points`, `1 point`, `46.2%`, `45°`. Null is an en dash. */
export function formatValue(value: number | null, unit = '', digits = 1): string {
  if (value === null) return '–';
  const number = formatNumber(value, digits);
  if (unit === '') return number;
  if (unit === '°' || unit === '%') return `${number}${unit}`;
  return `${number}${NBSP}${number === '1' ? (singular[unit] ?? unit) : unit}`;
}

/** A change with its sign: `+3.5 points`, `−1 point`, `0 points`. Null is an en dash. */
export function formatChange(value: number | null, unit = '', digits = 1): string {
  if (value === null) return '–';
  const size = formatValue(Math.abs(value), unit, digits);
  if (formatNumber(Math.abs(value), digits) === '0') return size;
  return value > 0 ? `+${size}` : `−${size}`;
}

/** A share from 0 to 1 as percent with one decimal: `46.2%`. Null is an en dash. */
export function formatShare(share: number | null, digits = 1): string {
  return share === null ? '–' : `${formatFixed(share * 100, digits)}%`;
}

/** A number with exactly `digits` decimals, so that figures under each other line up. */
export function formatFixed(value: number, digits = 1, locale = 'en-US'): string {
  const text = numberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'negative',
  }).format(value);
  return text.replace('-', '−');
}
