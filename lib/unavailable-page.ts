/** Whether a request wants a page: typed, followed or sent by a plain form. What scripts of Cairn ask for is told in their own words. */
export function wantsPage({ headers, nextUrl }: { headers: Headers; nextUrl: { pathname: string } }): boolean {
  if (headers.has('rsc') || headers.has('next-action') || nextUrl.pathname.startsWith('/api/')) return false;
  return headers.get('accept')?.includes('text/html') ?? false;
}

const tryAgainAfterSeconds = 10;

const told = {
  /** May follow something that was saved a moment ago: of that a page that is asked for can say nothing else. */
  page: 'What was saved before is safe.',
  /** Of a form nothing was begun. */
  form: 'What was saved before is safe. The form that you just sent was not taken, and it changed nothing: what you typed is still there when you go back.',
};

/** What is answered while the database is away in place of a page, or of what a plain form asks: a page that needs nothing else. */
export function unavailablePage(nonce: string, asked: keyof typeof told): { body: string; status: 503; headers: Record<string, string> } {
  return {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Retry-After': `${tryAgainAfterSeconds}` },
    body: `<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Cairn cannot be reached</title>
<style nonce="${nonce}">
body { max-width: 36rem; margin: 15vh auto 0; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.25rem; line-height: 1.25; }
</style>
</head>
<body>
<main>
<h1>Cairn cannot be reached right now</h1>
<p>Its database does not answer. ${told[asked]}</p>
<p>Wait a minute, then ${asked === 'form' ? 'send it' : 'load this page'} again.</p>
<p><a href="/">Go to the start page</a></p>
</main>
</body>
</html>
`,
  };
}
