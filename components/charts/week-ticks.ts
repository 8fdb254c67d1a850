const steps = [1, 2, 3, 4, 6, 8, 12, 13, 26, 52];

/** At most `count` whole weeks from 0 up to `weeks`, evenly spaced by a step that calendars use. */
export function weekTicks(weeks: number, count = 5): number[] {
  const last = Math.max(0, Math.floor(weeks));
  const step = steps.find((candidate) => Math.floor(last / candidate) + 1 <= count) ?? Math.ceil((last + 1) / count);
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step);
}
