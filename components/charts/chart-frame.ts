/** Room around the plot for its labels, and its height, in pixels. The drawing and what replaces it share them, so nothing jumps. */
export const chartFrame = { left: 46, right: 76, top: 26, bottom: 58, height: 300 };
