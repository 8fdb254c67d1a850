import { type Markup, markup } from '@/components/ui/markup';
import type { SparklineShape } from './sparkline-shape';
import './chart-marks.css';

/** The main measure against its expected band, for a row of a table; says the same in words to those who do not see it. */
export function sparkline({ words, band, line, last, due }: SparklineShape): Markup {
  return markup`<svg role="img" aria-label="${words}" class="sparkline">${
    band === '' ? null : markup`<path d="${band}" class="mark-band-plain"/>`
  }${due === null ? null : markup`<path d="M${due} 20V28" class="mark-due"/>`}${
    line === '' ? null : markup`<path d="${line}" class="mark-observed"/>`
  }${last === null ? null : markup`<circle cx="${last.x}" cy="${last.y}" r="3" class="mark-dot"/>`}</svg>`;
}
