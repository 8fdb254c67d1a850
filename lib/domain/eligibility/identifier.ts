/**
 * A member ID, employee ID or work email as it is compared: an email in lower case, a number without spaces, hyphens, case and leading zeros, which
 * cards, people and spreadsheets write as they like. Empty when nothing is left.
 */
export function identifierKey(text: string): string {
  const plain = plainIdentifier(text);
  if (plain === '') return '';
  return plain.includes('@') ? `email ${plain}` : `number ${plain.replace(/^0+(?=.)/, '')}`;
}

/** The same as it is kept where only what someone typed is known: one way of writing, with the zeros that a card prints in front. */
export function plainIdentifier(text: string): string {
  const typed = text.normalize('NFKC').trim();
  if (typed.includes('@')) return typed.toLowerCase();
  return typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}
