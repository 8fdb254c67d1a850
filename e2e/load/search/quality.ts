import type { LabeledQuery } from './query-set';

export type Answered = LabeledQuery & { found: string[] };

/** `hit1`, `hit5`: share of names that are there found first, or among the first five. `falseHits`: share of absent names that find anything. */
export type Quality = { present: number; hit1: number; hit5: number; absent: number; falseHits: number };

export function qualityOf(answered: readonly Answered[]): Quality {
  const present = answered.filter(({ expected }) => expected.length > 0);
  const absent = answered.filter(({ expected }) => expected.length === 0);
  return {
    present: present.length,
    hit1: share(present, (one) => isAmong(one, 1)),
    hit5: share(present, (one) => isAmong(one, 5)),
    absent: absent.length,
    falseHits: share(absent, ({ found }) => found.length > 0),
  };
}

export const isAmong = ({ found, expected }: Answered, first: number) => found.slice(0, first).some((name) => expected.includes(name));

const share = <T>(all: readonly T[], holds: (one: T) => boolean) => (all.length === 0 ? 0 : all.filter(holds).length / all.length);
