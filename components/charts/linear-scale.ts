/** Maps a value from a domain to a range, in a straight line and unclamped. A domain without extent maps to the middle of the range. */
export function linearScale([from, to]: readonly [number, number], [start, end]: readonly [number, number]) {
  if (from === to) return () => (start + end) / 2;
  return (value: number) => start + ((value - from) / (to - from)) * (end - start);
}
