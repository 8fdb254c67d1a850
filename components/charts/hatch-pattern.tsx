/** A fine diagonal hatch over a soft fill, to use as `fill="url(#id)"`. Holds lean the other way and have no fill. */
export function HatchPattern({ id, of }: { id: string; of: 'band' | 'hold' }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform={`rotate(${of === 'band' ? 45 : -45})`}>
      {of === 'band' && <rect width="6" height="6" className="mark-band" />}
      <line y2="6" className={of === 'band' ? 'mark-band-hatch' : 'mark-hold'} />
    </pattern>
  );
}
