import type { ReactNode } from 'react';
import { pathSide } from './svg-path';

/** Lets paths drawn in the square of `pathSide` take the size of the plot; strokes keep their width. */
export function Stretched({ children }: { children: ReactNode }) {
  return (
    <svg
      width="100%"
      height="100%"
      viewBox={`0 0 ${pathSide} ${pathSide}`}
      preserveAspectRatio="none"
      overflow="visible"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}
