export type XY = readonly [x: number, y: number];

/** Paths are drawn in a square of this side that the plot stretches to its own size. */
export const pathSide = 1000;

const round = (value: number) => Math.round(value * 10) / 10;
const pair = ([x, y]: XY) => `${round(x)} ${round(y)}`;

/** Path data of a line through the points, coordinates to one decimal. Empty without points. */
export function linePath(points: readonly XY[]): string {
  return points.length === 0 ? '' : `M${points.map(pair).join('L')}`;
}

/** Closed path data of the area between two edges that run in the same direction. Empty when an edge has no points. */
export function areaPath(upper: readonly XY[], lower: readonly XY[]): string {
  return upper.length === 0 || lower.length === 0 ? '' : `${linePath([...upper, ...lower.toReversed()])}Z`;
}
