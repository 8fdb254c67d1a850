/** Whether a request wants a page: typed, followed or sent by a plain form. What scripts of Cairn ask for is told in their own words. */
export function wantsPage({ headers, nextUrl }: { headers: Headers; nextUrl: { pathname: string } }): boolean {
  if (headers.has('rsc') || headers.has('next-action') || nextUrl.pathname.startsWith('/api/')) return false;
  return headers.get('accept')?.includes('text/html') ?? false;
}

const tryAgainAfterSeconds = 10;

/** What is answered while the database is away: a page that needs nothing else. Nothing was begun, so nothing was changed. */
export function unavailablePage(nonce: string): { body: string; status: 503; headers: Record<string, string> } {
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
<p>Its database does not answer. What was saved before is safe, and nothing was changed just now.</p>
<p>Wait a minute, then load this page again. What you typed in a form is still there when you go back.</p>
<p><a href="/">Go to the start page</a></p>
</main>
</body>
</html>
`,
  };
}
