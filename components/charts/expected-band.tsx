import { Drawn } from '@/components/ui/drawn';
import { type Markup, markup } from '@/components/ui/markup';
import { hatchPattern } from './hatch-pattern';
import { stretched, stretchedLine } from './stretched';

type ExpectedBandProps = {
  /** Unique on the page; ids of patterns start with it. */
  id: string;
  /** Path data in the square of `pathSide`. */
  band: string;
  expected: string;
};

/** The expected band, softly filled and hatched, with the dashed expected curve. The hatch keeps its size whatever the plot's. */
export function expectedBand({ id, band, expected }: ExpectedBandProps): Markup {
  return markup`<defs>${hatchPattern(`${id}-hatch`, 'band')}<clipPath id="${id}-band" clipPathUnits="objectBoundingBox"><path d="${band}" transform="scale(0.001)"/></clipPath></defs><rect width="100%" height="100%" fill="url(#${id}-hatch)" clip-path="url(#${id}-band)"/>${stretched(stretchedLine(expected, 'mark-expected'))}`;
}

/** The same in a drawing of elements. */
export function ExpectedBand(props: ExpectedBandProps) {
  return <Drawn as="g" drawing={expectedBand(props)} />;
}
