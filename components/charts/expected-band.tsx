import { HatchPattern } from './hatch-pattern';
import { Stretched } from './stretched';

type ExpectedBandProps = {
  /** Unique on the page; ids of patterns start with it. */
  id: string;
  /** Path data in the square of `pathSide`. */
  band: string;
  expected: string;
};

/** The expected band, softly filled and hatched, with the dashed expected curve. The hatch keeps its size whatever the plot's. */
export function ExpectedBand({ id, band, expected }: ExpectedBandProps) {
  return (
    <>
      <defs>
        <HatchPattern id={`${id}-hatch`} of="band" />
        <clipPath id={`${id}-band`} clipPathUnits="objectBoundingBox">
          <path d={band} transform="scale(0.001)" />
        </clipPath>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id}-hatch)`} clipPath={`url(#${id}-band)`} />
      <Stretched>
        <path d={expected} className="mark-expected" vectorEffect="non-scaling-stroke" />
      </Stretched>
    </>
  );
}
