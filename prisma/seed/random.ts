/** A reproducible stream of chance. Two streams with the same seed give the same answers for ever. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next: () => number;
  between: (min: number, max: number) => number;
  /** A whole number, both ends included. */
  int: (min: number, max: number) => number;
  normal: (mean?: number, sd?: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** Each entry with its weight; weights need not sum to 1. */
  weighted: <T>(entries: readonly (readonly [T, number])[]) => T;
  shuffle: <T>(list: readonly T[]) => T[];
  /** A UUID of version 7 whose time is that instant. */
  uuid: (at: Date) => string;
  /** A stream of its own under a name, so that drawing more from one does not change another. */
  fork: (name: string | number) => Random;
};

/** Opens the stream that belongs to a seed. */
export function seededRandom(seed: string): Random {
  const next = sfc32(...fourWords(seed));
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const weighted = <T>(entries: readonly (readonly [T, number])[]): T => weightedPick(entries, next());
  return {
    next,
    int,
    weighted,
    between: (min, max) => min + next() * (max - min),
    // Box and Muller; 1 − u keeps the logarithm finite.
    normal: (mean = 0, sd = 1) => mean + sd * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    chance: (probability) => next() < probability,
    pick: (list) =>
      weightedPick(
        list.map((one) => [one, 1] as const),
        next(),
      ),
    shuffle: (list) => shuffled(list, int),
    uuid: (at) => uuid7(at, next),
    fork: (name) => seededRandom(`${seed}/${name}`),
  };
}

/** A stream that nobody can repeat, for tests that only need names of their own. */
export function freshRandom(): Random {
  return seededRandom(crypto.randomUUID());
}

function weightedPick<T>(entries: readonly (readonly [T, number])[], share: number): T {
  let left = share * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [one, weight] of entries) {
    left -= weight;
    if (left < 0) return one;
  }
  const last = entries.at(-1);
  if (!last) throw new Error('there is nothing to pick from');
  return last[0];
}

function shuffled<T>(list: readonly T[], int: (min: number, max: number) => number): T[] {
  const rest = [...list];
  return list.flatMap(() => rest.splice(int(0, rest.length - 1), 1));
}

function uuid7(at: Date, next: () => number): string {
  const hex = (digits: number) =>
    Math.floor(next() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  const time = at.getTime().toString(16).padStart(12, '0');
  const variant = (8 + Math.floor(next() * 4)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
}

/** Spreads a text over four words (FNV-1a with different starts). */
function fourWords(text: string): [number, number, number, number] {
  const word = (start: number) => {
    let hash = start;
    for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    return hash >>> 0;
  };
  return [word(0x811c9dc5), word(0x9e3779b9), word(0x85ebca6b), word(0xc2b2ae35)];
}

/** Doty-Humphrey's small fast counter generator, warmed up. */
function sfc32(a: number, b: number, c: number, d: number): () => number {
  let [w, x, y, z] = [a, b, c, d];
  const next = () => {
    const sum = (w + x + z) | 0;
    z = (z + 1) | 0;
    w = x ^ (x >>> 9);
    x = (y + (y << 3)) | 0;
    y = (y << 21) | (y >>> 11);
    y = (y + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let round = 0; round < 16; round += 1) next();
  return next;
}
