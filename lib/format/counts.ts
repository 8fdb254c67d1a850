import { formatNumber } from './numbers';

/** A count that stops at `cap`: `999`, `1,000`, and `1,000+` for anything above, so that queries may count to cap + 1 only. */
export function formatCount(count: number, cap = 1000): string {
  return count > cap ? `${formatNumber(cap)}+` : formatNumber(count);
}

/** A count with its noun: `1 goal`, `3 goals`, `2 people`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** How many of how many: `31 of 48`. */
export function formatOf(count: number, of: number): string {
  return `${formatNumber(count)} of ${formatNumber(of)}`;
}
