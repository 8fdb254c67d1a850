import type { SparklineShape } from './sparkline-shape';
import './chart-marks.css';

/** The main measure against its expected band, for a row of a table; says the same in words to those who do not see it. */
export function Sparkline({ words, band, line, last, due }: SparklineShape) {
  return (
    <svg role="img" aria-label={words} className="sparkline">
      {band === '' ? null : <path d={band} className="mark-band-plain" />}
      {due === null ? null : <path d={`M${due} 20V28`} className="mark-due" />}
      {line === '' ? null : <path d={line} className="mark-observed" />}
      {last ? <circle cx={last.x} cy={last.y} r="3" className="mark-dot" /> : null}
    </svg>
  );
}
