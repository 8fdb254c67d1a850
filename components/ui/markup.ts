const text = Symbol('markup');

/** A piece of a page as text. Only `markup` makes one. */
export type Markup = { readonly [text]: string };

type Piece = string | number | Markup | readonly Markup[] | null;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Markup written as a template, where a page has so much of a kind that elements would be most of its work: a hundred of them cost the server as
 * much as ten thousand letters. Whatever is put in is escaped, unless it is markup itself; in a tag it stands within double quotes.
 */
export function markup(fixed: TemplateStringsArray, ...pieces: Piece[]): Markup {
  let whole = fixed[0] ?? '';
  for (const [at, piece] of pieces.entries()) whole += `${textOf(piece)}${fixed[at + 1]}`;
  return { [text]: whole };
}

function textOf(piece: Piece): string {
  if (piece === null) return '';
  if (typeof piece === 'number') return String(piece);
  if (typeof piece === 'string') return /[&<>"']/.test(piece) ? piece.replace(/[&<>"']/g, (letter) => escapes[letter] ?? '') : piece;
  return text in piece ? piece[text] : piece.map((one) => one[text]).join('');
}

/** For `Drawn`, which puts it into the page. */
export const markupText = (drawing: Markup): string => drawing[text];
