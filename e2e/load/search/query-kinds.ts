import { normalizeQuery } from '@/lib/domain/eligibility/normalize-name';
import type { Random } from '@/prisma/seed/random';

/** Text as someone may type it who means one of the names, by kind; the dense ones are made of words that thousands of names have. */
export function queryKinds(names: readonly string[], random: Random): Record<string, string[]> {
  const keys = names.map(normalizeQuery);
  const of = (typed: (key: string, words: string[]) => string) => keys.map((key) => typed(key, key.split(' ')));
  const ending = (words: readonly string[]) => words.at(-1) ?? '';
  return {
    'whole name': [...names],
    'two letters': of((key) => key.slice(0, 2)),
    'three letters': of((key) => key.slice(0, 3)),
    'five letters': of((key) => key.slice(0, 5)),
    'first word': of((_, [first = '']) => first),
    'last word': of((_, words) => ending(words)),
    'first word, a slip': of((_, [first = '']) => withSlip(first, random)),
    'first word, two slips': of((_, [first = '']) => withSlip(withSlip(first, random), random)),
    'whole name, a slip': of((key) => withSlip(key, random)),
    'whole name, two slips': of((key) => withSlip(withSlip(key, random), random)),
    'words reversed': of((_, words) => words.toReversed().join(' ')),
    'no spaces': of((_, words) => words.join('')),
    initials: of((_, words) => words.map((word) => word[0]).join('')),
    'dense words': keys.map((_, at) => dense[at % dense.length] ?? ''),
    absent: of((key, words) => `${[...(key.split(' ')[0] ?? '')].reverse().join('')} ${ending(words)}`),
  };
}

const dense = [
  ...['health group', 'group health', 'services of', 'health care', 'national health group', 'care medical services', 'of health'],
  ...['system group', 'county of', 'insurance health plan', 'hea', 'ser', 'of', 'health', 'group', 'healht group', 'helth', 'srvices'],
  ...['natoinal', 'managment group', 'medcal center', 'blue cross', 'blue corss', 'united helth'],
];

/** One letter missing, extra, wrong or swapped with its neighbor; the first stays. */
function withSlip(text: string, random: Random): string {
  const letters = [...text];
  const at = random.int(1, Math.max(1, letters.length - 2));
  const other = random.pick([...'aeiostrn']);
  const slips = [
    () => letters.splice(at, 1),
    () => letters.splice(at, 0, other),
    () => letters.splice(at, 1, other),
    () => letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? ''),
  ];
  random.pick(slips)();
  return letters.join('');
}
