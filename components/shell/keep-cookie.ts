/** Keeps a look of this browser for a year; null forgets it. Nothing personal goes in here. */
export function keepCookie(name: 'theme' | 'rail' | 'said', value: string | null): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `${name}=${value ?? ''}; path=/; max-age=${value === null ? 0 : 31_536_000}; samesite=lax`;
}
