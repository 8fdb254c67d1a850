/**
 * Room around the plot for its labels. The drawing and what replaces it share it, so nothing jumps.
 * As classes and not as style attributes, which a strict content security policy would drop from the server's HTML.
 */
export const chartFrame = {
  box: 'relative h-[300px] print:h-[220px] pt-[26px] pr-[76px] pb-[58px] pl-[46px]',
  /** In pixels: the height of the box less its padding. */
  plotHeight: 216,
  above: 'absolute top-0 right-[76px] left-[46px] h-5',
};
