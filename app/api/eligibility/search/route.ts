import { clientAddress } from '@/lib/auth/client-address';
import { isDatabaseAway } from '@/lib/data/database-away';
import { searchSponsors } from '@/lib/data/eligibility/search-sponsors';
import { takeHere } from '@/lib/data/rate-limits/take-here';
import { dataHeaders } from '@/lib/data-headers';
import { SearchQuery } from '@/lib/domain/eligibility/search-query';

export const dynamic = 'force-dynamic';

/** Generous: a whole office may share an address, and everyone in it types. */
const limit = { scope: 'eligibility search', limit: 1200, seconds: 60 };

const answer = (body: object, status = 200, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { ...dataHeaders, ...headers } });

/** `{ results }`, eight sponsors at most, for `?q=`. Otherwise `{ message }`: 400 too long, 429 too many, 503 while the database is away. */
export async function GET(request: Request) {
  const query = SearchQuery.safeParse(new URL(request.url).searchParams.get('q'));
  if (!query.success) return answer({ message: query.error.issues[0]?.message }, 400);
  const taken = takeHere({ ...limit, value: clientAddress(request.headers) });
  if (!taken.allowed) {
    return answer({ message: 'Too many searches at once. Wait a moment.' }, 429, { 'Retry-After': String(taken.retryInSeconds) });
  }
  try {
    return answer({ results: await searchSponsors(query.data) });
  } catch (error) {
    if (isDatabaseAway(error)) return answer({ message: 'The search cannot answer right now. Try again in a moment.' }, 503);
    throw error;
  }
}
