const steps = [1, 2, 2.5, 5, 10];

/** Smallest round step that needs at most `count` ticks; 2.5 only where it stays whole (25, 250), for scores read badly in halves. */
function roundStep(min: number, max: number, count: number): number {
  const scale = 10 ** Math.floor(Math.log10((max - min) / count));
  for (const power of [scale, scale * 10]) {
    for (const multiple of steps) {
      const step = multiple * power;
      const readable = multiple !== 2.5 || Number.isInteger(step);
      if (readable && Math.floor(max / step) - Math.ceil(min / step) + 1 <= count) return step;
    }
  }
  return max - min;
}

/** At most `count` round values within a range, ascending. Just `min` when the range has no extent. */
export function niceTicks(min: number, max: number, count = 5): number[] {
  if (!(max > min)) return [min];
  const step = roundStep(min, max, count);
  const first = Math.ceil(min / step);
  const last = Math.floor(max / step);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}
