/**
 * A code that is not taken: the words in small letters, with a number where they are. Never a mere number, which a form would read as a place in
 * a list.
 */
export function freeCode(words: string, noun: string, taken: readonly string[]): string {
  const slug = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const base = /^[a-z]/.test(slug) ? slug : `${noun}-${slug || 'added'}`;
  let code = base;
  for (let count = 2; taken.includes(code); count += 1) code = `${base}-${count}`;
  return code;
}
