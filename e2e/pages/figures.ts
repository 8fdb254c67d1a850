/** "54.2% / 49.0–59.3%, 194 of 358" as the page shows a share with its interval. */
const shown = /^([\d.]+)%\s+([\d.]+)–([\d.]+)%, (\d+) of (\d+)$/;

export type ShownRate = { share: number; low: number; high: number; count: number; total: number };

/** A share with its interval; null for anything else, such as one that is withheld. */
export function readRate(text: string): ShownRate | null {
  const found = shown.exec(text.trim().replaceAll(/\s+/g, ' '));
  if (!found) return null;
  const [share = 0, low = 0, high = 0, count = 0, total = 0] = found.slice(1).map(Number);
  return { share, low, high, count, total };
}

/** Wilson's 95% interval in percent, worked out here anew so that the page has something to differ from. */
export function wilsonPercent(count: number, total: number): { low: number; high: number } {
  const z2 = 1.959963984540054 ** 2;
  const center = count + z2 / 2;
  const spread = Math.sqrt(z2) * Math.sqrt((count * (total - count)) / total + z2 / 4);
  return { low: (100 * (center - spread)) / (total + z2), high: (100 * (center + spread)) / (total + z2) };
}
