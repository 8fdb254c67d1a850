import { type Markup, markup } from '@/components/ui/markup';
import { pathSide } from './svg-path';

/** Lets paths drawn in the square of `pathSide` take the size of the plot; strokes keep their width. */
export function stretched(paths: Markup | readonly Markup[]): Markup {
  return markup`<svg width="100%" height="100%" viewBox="0 0 ${pathSide} ${pathSide}" preserveAspectRatio="none" overflow="visible" aria-hidden="true">${paths}</svg>`;
}

/** A line in it, in one of the looks of `chart-marks.css`. */
export function stretchedLine(data: string, look: string): Markup {
  return markup`<path d="${data}" class="${look}" vector-effect="non-scaling-stroke"/>`;
}
