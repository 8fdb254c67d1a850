/**
 * Whether a page of this site sent the request, as Next asks of every action: for route handlers that change something. Browsers name the
 * origin of every POST; a request that does not is refused.
 */
export function isSameOrigin(headers: Pick<Headers, 'get'>): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return false;
  return new URL(origin).host === (headers.get('x-forwarded-host') ?? headers.get('host'));
}
