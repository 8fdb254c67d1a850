/**
 * How many slips (a letter missing, extra, wrong, or swapped with its neighbor) lie between two words, or, with
 * `asPrefix`, between the first and the nearest beginning of the second. Infinity when more than `most`.
 * Damerau-Levenshtein in its restricted form (optimal string alignment).
 */
export function editDistance(typed: string, word: string, most: number, asPrefix = false): number {
  if (typed === word || (asPrefix && word.startsWith(typed))) return 0;
  if (most === 0 || typed.length - word.length > most || (!asPrefix && word.length - typed.length > most)) return Number.POSITIVE_INFINITY;
  const width = Math.min(word.length, typed.length + most);
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = nextRow(typed, word, row, width, last, beforeLast);
    if (Math.min(...current) > most) return Number.POSITIVE_INFINITY;
    beforeLast = last;
    last = current;
  }
  const distance = asPrefix ? Math.min(...last) : at(last, width);
  return distance <= most ? distance : Number.POSITIVE_INFINITY;
}

const at = (row: number[], column: number) => row[column] ?? Number.POSITIVE_INFINITY;

function nextRow(typed: string, word: string, row: number, width: number, last: number[], beforeLast: number[]): number[] {
  const current = [row];
  for (let column = 1; column <= width; column += 1) {
    const same = typed[row - 1] === word[column - 1];
    const swapped = row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
    current[column] = Math.min(
      at(last, column) + 1,
      at(current, column - 1) + 1,
      at(last, column - 1) + (same ? 0 : 1),
      swapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
    );
  }
  return current;
}
