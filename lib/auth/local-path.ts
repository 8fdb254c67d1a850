const somewhere = 'http://local.invalid';
const nowhere = /^\/(sign-in|api|_next)(\/|\?|$)/;

/** The path when it leads to a page of this site, else null: no other host, no protocol, no way back to sign-in. */
export function localPath(path: unknown): string | null {
  if (typeof path !== 'string' || path.length > 1_000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(path) || path.includes('\\')) return null;
  const url = URL.canParse(path, somewhere) ? new URL(path, somewhere) : null;
  if (url?.origin !== somewhere || nowhere.test(url.pathname)) return null;
  return url.pathname.startsWith('//') ? null : url.pathname + url.search;
}
