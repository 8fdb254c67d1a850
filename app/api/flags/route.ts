import { notFound } from 'next/navigation';
import { watchingSession } from '@/lib/auth/watching-session';
import { isDatabaseAway } from '@/lib/data/database-away';
import { can } from '@/lib/domain/access';
import { flagStream } from './flag-stream';

export const dynamic = 'force-dynamic';

const longestAgo = 8 * 3_600_000;
// `no-transform`: what is compressed waits for more.
const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

/** What happens to the red flags of the viewer's patients, as it happens, for the pages they have open. */
export async function GET(request: Request): Promise<Response> {
  const session = await watchingSession().catch((error: unknown) => {
    if (isDatabaseAway(error)) return 'away' as const;
    throw error;
  });
  // A page asks again by itself, unless it is told that there is nothing: what the specification has "no content" for.
  if (session === 'away') return new Response('retry: 10000\n\n', { headers });
  if (!session) return new Response(null, { status: 204 });
  if (!can(session.viewer, 'patient:read')) notFound();
  // Nobody would read it, and what is not read is not closed.
  if (request.method === 'HEAD') return new Response(null, { headers });
  return new Response(flagStream(session, sinceOf(request)), { headers });
}

/** Until when the page was told: what it says itself, or what the browser kept of the last message. At most a working day ago. */
function sinceOf(request: Request): Date {
  const said = Number(request.headers.get('last-event-id') || new URL(request.url).searchParams.get('since'));
  const now = Date.now();
  return new Date(Number.isFinite(said) && said > 0 ? Math.min(now, Math.max(said, now - longestAgo)) : now);
}
