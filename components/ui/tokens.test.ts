import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Oklch = [lightness: number, chroma: number, hue: number];

const css = readFileSync('components/ui/tokens.css', 'utf8');
const pair = /--([a-z-]+): light-dark\(oklch\(([\d. ]+)\), oklch\(([\d. ]+)\)\);/g;
const oklch = (text: string) => text.split(' ').map(Number) as Oklch;
const tokens = new Map(
  [...css.matchAll(pair)].map(([, name, light, dark]) => [name, { light: oklch(light ?? ''), dark: oklch(dark ?? '') }]),
);

/** Relative luminance (WCAG 2) of an OKLCH color clipped to sRGB; matrices from https://bottosson.github.io/posts/oklab/. */
function luminance([lightness, chroma, hue]: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (channel: number) => Math.min(1, Math.max(0, channel));
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(front: string, back: string, theme: 'light' | 'dark'): number {
  const [one, two] = [front, back].map((name) => {
    const token = tokens.get(name);
    if (!token) throw new Error(`No token --${name} with both themes in tokens.css`);
    return luminance(token[theme]);
  }) as [number, number];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

const statuses = ['good', 'watch', 'late', 'stopped', 'unknown'];
const surfaces = ['paper', 'raised', 'well', 'accent-soft'];
const textPairs = [
  ...['ink', 'muted', 'accent', 'accent-strong', 'danger', ...statuses].flatMap((name) => surfaces.map((back) => [name, back])),
  ...statuses.map((name) => [name, `${name}-soft`]),
  ...statuses.map((name) => ['ink', `${name}-soft`]),
  ...['accent', 'accent-strong'].map((back) => ['accent-ink', back]),
  ...['danger', 'danger-strong'].map((back) => ['danger-ink', back]),
  ['alarm-ink', 'alarm'],
] as [string, string][];
const markPairs = [
  ...statuses.flatMap((name) => [...surfaces, `${name}-soft`].map((back) => [`${name}-mark`, back])),
  ...['focus', 'edge'].flatMap((name) => surfaces.map((back) => [name, back])),
] as [string, string][];

test('black on white is 21 to 1', () => {
  expect((luminance([1, 0, 0]) + 0.05) / (luminance([0, 0, 0]) + 0.05)).toBeCloseTo(21, 3);
});

for (const theme of ['light', 'dark'] as const) {
  test.each(textPairs)(`${theme}: text %s on %s`, (front, back) => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(markPairs)(`${theme}: mark %s on %s`, (front, back) => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(3);
  });
}
