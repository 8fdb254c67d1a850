import * as z from 'zod';
import { requireViewer } from '@/lib/auth/require-viewer';
import { listDemand } from '@/lib/data/demand/list-demand';
import { sponsorKinds, sponsorKindWords } from '@/lib/domain/eligibility/sponsor-kinds';
import { SearchText } from '@/lib/domain/search-text';
import { formatCsv } from '@/lib/format/csv';

const Asked = z.object({ q: SearchText, kind: z.enum(sponsorKinds).nullable().catch(null) });

/** What the page shows, as a file. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await requireViewer('demand:read');
  const asked = Asked.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { rows } = await listDemand(viewer, asked, 'csv');
  const head = ['name', 'kind', 'spellings', 'places', 'asked', 'want_to_be_told', 'first_asked', 'last_asked', 'listed_as'];
  const lines = rows.map(({ name, kind, spellings, places, asked: count, toTell, firstAt, lastAt, listed }) => [
    ...[name, sponsorKindWords[kind], spellings, places.join('; '), count, toTell],
    ...[firstAt.toISOString(), lastAt.toISOString(), listed?.name ?? null],
  ]);
  return new Response(formatCsv([head, ...lines]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="not-listed.csv"',
      'cache-control': 'no-store',
    },
  });
}
