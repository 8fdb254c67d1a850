/**
 * A typed word with letters left out, itself included: what it shares with every word that is a slip or two away. By its first
 * seven letters; none left out below four letters or with digits, one below seven, else two.
 */
export function typedVariants(word: string): string[] {
  const start = [...word].slice(0, 7).join('');
  if (start.length < 4 || /[0-9]/.test(word)) return [start];
  const once = without(start);
  return [...new Set([start, ...once, ...(start.length < 7 ? [] : once.flatMap(without))])];
}

const without = (word: string) => [...word].map((_, index, letters) => letters.filter((_letter, other) => other !== index).join(''));
