/**
 * Whether the typed words stand in the name without a typo: each, or several in a row written as one, begins where a word of the name
 * begins, in any order, and no two share a word. "blue shield il" in "blueshield of illinois"; spaces count for nothing inside a run.
 */
export function standsIn(parts: readonly string[], words: readonly string[]): boolean {
  return placed(parts, words, 0, 0);
}

function placed(parts: readonly string[], words: readonly string[], from: number, taken: number): boolean {
  if (from === parts.length) return true;
  for (let place = 0; place < words.length; place += 1) {
    if (taken & (1 << place)) continue;
    let run = '';
    for (let next = from; next < parts.length; next += 1) {
      run += parts[next];
      const covered = wordsCovered(run, words, place);
      if (covered === 0 || taken & covered) break;
      if (placed(parts, words, next + 1, taken | covered)) return true;
    }
  }
  return false;
}

/** The words, as bits, that a run touches when it begins at `place`; 0 where the name does not go on like it. */
function wordsCovered(run: string, words: readonly string[], place: number): number {
  let left = run;
  let covered = 0;
  for (let at = place; left !== ''; at += 1) {
    const word = words[at];
    if (word === undefined || !(word.startsWith(left) || left.startsWith(word))) return 0;
    covered |= 1 << at;
    left = left.slice(word.length);
  }
  return covered;
}
