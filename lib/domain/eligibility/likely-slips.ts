const keyRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const sounds = ['aeiouy', 'csz', 'ckq', 'bp', 'dt', 'fv', 'gj', 'mn', 'lr', 'iy'];

/** Where each key stands; a row begins about half a key further right than the one above. */
const places = new Map(keyRows.flatMap((row, y) => [...row].map((letter, x) => [letter, { x: x + y * 0.5, y }] as const)));

export const soundsAlike = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && (a === b || sounds.some((group) => group.includes(a) && group.includes(b)));

/** Whether one letter is easily written for another: neighbors on the keyboard, or much the same sound. */
export function isLikelySlip(typed: string | undefined, meant: string | undefined): boolean {
  if (soundsAlike(typed, meant)) return true;
  const [a, b] = [places.get(typed ?? ''), places.get(meant ?? '')];
  return a !== undefined && b !== undefined && Math.abs(a.x - b.x) <= 1 && Math.abs(a.y - b.y) <= 1;
}

const respelled: [RegExp, string][] = [
  [/p[fh]/g, 'f'],
  [/x/g, 'ks'],
  [/c(?=[eiy])|z/g, 's'],
  [/ck|c|q/g, 'k'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** How a word sounds, roughly: "phizer" and "pfizer" are the same. */
export const sounding = (word: string): string => respelled.reduce((text, [from, to]) => text.replace(from, to), word);
