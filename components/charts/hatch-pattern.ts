import { type Markup, markup } from '@/components/ui/markup';

/** A fine diagonal hatch over a soft fill, to use as `fill="url(#id)"`. Holds lean the other way and have no fill. */
export function hatchPattern(id: string, of: 'band' | 'hold'): Markup {
  const turn = of === 'band' ? 45 : -45;
  const fill = of === 'band' ? markup`<rect width="6" height="6" class="mark-band"/>` : null;
  const look = of === 'band' ? 'mark-band-hatch' : 'mark-hold';
  return markup`<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})">${fill}<line y2="6" class="${look}"/></pattern>`;
}
