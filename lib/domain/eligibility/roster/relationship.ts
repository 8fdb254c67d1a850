export type Relationship = 'self' | 'spouse' | 'child' | 'other';

/** Words and codes that files use; numbers are those of X12 (INS02, individual relationship code). */
const known: Record<Relationship, string> = {
  self: 'self|s|ee|e|employee|subscriber|member|insured|primary|policyholder|18',
  spouse: 'spouse|sp|husband|wife|partner|domestic partner|dp|life partner|01|1|53',
  child: 'child|ch|c|son|daughter|dep child|dependent child|stepchild|step child|adopted child|foster child|newborn|minor|19|09|9|10|17',
  other:
    'other|o|dependent|dep|other dependent|ward|parent|grandchild|sibling|brother|sister|father|mother|g8|03|05|07|15|23|24|25|26|31|34|38|d2|60',
};

const byWord = new Map(
  Object.entries(known).flatMap(([kind, words]) => words.split('|').map((word) => [word, kind as Relationship] as const)),
);

/** The relationship that a word or code stands for; null when it is none that Cairn knows. */
export function readRelationship(text: string): Relationship | null {
  return byWord.get(text.toLowerCase().replace(/[\s_-]+/g, ' ')) ?? null;
}
