import { type Markup, markup } from '@/components/ui/markup';

/** Names of the phases above their strips; a name that does not fit ends in an ellipsis and is whole in the table. */
export function phaseNames(phases: { name: string; x: number; width: number }[]): Markup {
  return markup`${phases.map(
    ({ name, x, width }) =>
      markup`<line x1="${x}%" x2="${x}%" y2="100%" class="mark-grid"/><foreignObject x="${x}%" width="${width}%" height="20"><p class="chart-phase" title="${name}">${name}</p></foreignObject>`,
  )}`;
}
