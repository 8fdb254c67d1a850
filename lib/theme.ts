/** The theme that a cookie asks for; none where the visitor's system decides. */
export function themeOf(cookie: string | undefined): 'light' | 'dark' | undefined {
  return cookie === 'light' || cookie === 'dark' ? cookie : undefined;
}
