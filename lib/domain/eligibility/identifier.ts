/**
 * A member ID, employee ID or work email as it is compared: an email in lower case, a number without spaces, hyphens, case and leading zeros, which
 * cards, people and spreadsheets write as they like. Empty when nothing is left.
 */
export function identifierKey(text: string): string {
  const typed = text.normalize('NFKC').trim();
  if (typed.includes('@')) return `email ${typed.toLowerCase()}`;
  const plain = typed
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^0+(?=.)/, '');
  return plain === '' ? '' : `number ${plain}`;
}
