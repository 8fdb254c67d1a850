import { Drawn } from '@/components/ui/drawn';
import { type Markup, markup } from '@/components/ui/markup';
import { formatNumber } from '@/lib/format/numbers';
import { stretched, stretchedLine } from './stretched';
import { pathSide } from './svg-path';

type ValueAxisProps = { ticks: { value: number; y: number }[]; unit: string };

/** Horizontal grid lines with their values left of the plot, the unit above them. */
export function valueAxis({ ticks, unit }: ValueAxisProps): Markup {
  const grid = ticks.map(({ y }) => `M0 ${(y * pathSide) / 100}H${pathSide}`).join('');
  return markup`${stretched(stretchedLine(grid, 'mark-grid'))}${ticks.map(
    ({ value, y }) => markup`<text x="-8" y="${y}%" dy="0.35em" class="chart-text chart-end">${formatNumber(value)}</text>`,
  )}<text x="-8" dy="-12" class="chart-text chart-end">${unit}</text>`;
}

/** The same in a drawing of elements. */
export function ValueAxis(props: ValueAxisProps) {
  return <Drawn as="g" drawing={valueAxis(props)} />;
}
