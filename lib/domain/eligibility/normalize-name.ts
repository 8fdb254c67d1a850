const legalForms = new Set(
  'inc incorporated llc llp lp ltd limited corp corporation co company plc gmbh ag sa nv bv ab as oy srl spa pllc pbc'.split(' '),
);

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plainLetters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Lower case, without accents and apostrophes; letters that are no plain ones written with plain ones. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/['’‘`´]/g, '');
}

/**
 * A name as the search compares it: lower case, without accents, punctuation, "and"/"&", a leading "the" and legal forms at its
 * end; single letters in a row become one word ("J. P. Morgan & Co." and "JP Morgan" are the same). Empty when nothing is left.
 */
export function normalizeName(name: string): string {
  const words = joinSingleLetters(
    foldLetters(name)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .split(' ')
      .filter((word, _, all) => word !== 'and' || all.length === 1),
  );
  if (words.length > 1 && words[0] === 'the') words.shift();
  while (words.length > 1 && legalForms.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}

/** What a person typed, normalized. Of an email or web address only the domain is kept, without what stands before it ("mail.", "us."). */
export function normalizeQuery(typed: string): string {
  const address = /^(?:https?:\/\/\S*|www\.\S*|\S*@\S*|\S+\.\S+\/\S*)$/i.exec(typed.trim())?.[0];
  return normalizeName(address === undefined ? typed : domainOf(address));
}

/** The part of an address that says whose it is: the last two labels, or three below a country's "co." or "com.". */
function domainOf(address: string): string {
  const host = address
    .slice(address.lastIndexOf('@') + 1)
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[/:?#].*$/, '');
  const labels = host.split('.');
  const kept = labels.length > 2 && /^(?:com?|org|net|gov|ac|edu)$/i.test(labels.at(-2) ?? '') ? 3 : 2;
  return labels.slice(-kept).join('.');
}

function joinSingleLetters(words: string[]): string[] {
  const joined: string[] = [];
  let run = '';
  for (const word of words) {
    if (/^\p{L}$/u.test(word)) {
      run += word;
      continue;
    }
    if (run) joined.push(run);
    run = '';
    joined.push(word);
  }
  if (run) joined.push(run);
  return joined;
}
