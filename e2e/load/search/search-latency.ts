import path from 'node:path';
import pg from 'pg';
import { type Report, type Row, rounded, shuffled } from '@/e2e/load/report';
import { matchNames } from '@/lib/domain/eligibility/match-names';
import { nameReadings } from '@/lib/domain/eligibility/name-readings';
import { normalizeQuery } from '@/lib/domain/eligibility/normalize-name';
import type { SponsorKind, SponsorNameKind } from '@/lib/domain/eligibility/sponsor-kinds';
import { openDatabase } from '@/prisma/run/database-session';
import { root } from '@/prisma/run/paths';
import { seededRandom } from '@/prisma/seed/random';
import { countNames, fillSponsors, sponsorOrganization } from './fill-sponsors';
import { queryKinds } from './query-kinds';

const FEWEST_NAMES = 50_000;
const QUERIES = 200;
const ROUNDS = 3;

type Offered = [string, SponsorNameKind, string, string, number, SponsorKind, string, string];
type Times = { database: number[]; judging: number[]; offered: number };

/** How long the one statement of a search takes in the load database, and the judging after it, by kind of text. */
export async function searchLatency(): Promise<Report> {
  const database = await openDatabase({}, path.join(root, '.data/load'));
  const client = new pg.Client(database.ownerUrl);
  await client.connect();
  try {
    const organizationId = await sponsorOrganization(client);
    await fillSponsors(client, organizationId, FEWEST_NAMES);
    const names = await countNames(client, organizationId);
    const kinds = queryKinds(await someNames(client, organizationId), seededRandom('typed'));
    const times = new Map<string, Times>(Object.keys(kinds).map((kind) => [kind, { database: [], judging: [], offered: 0 }]));
    for (let round = 0; round <= ROUNDS; round++) {
      const queries = shuffled(Object.entries(kinds).flatMap(([kind, texts]) => texts.map((typed) => ({ kind, typed }))));
      for (const { kind, typed } of queries) await measure(client, organizationId, typed, round === 0 ? null : times.get(kind));
    }
    const all: Times = {
      database: [...times.values()].flatMap((one) => one.database),
      judging: [...times.values()].flatMap((one) => one.judging),
      offered: 0,
    };
    return {
      name: 'search',
      measured: `${names} names of heavy-tailed words; the search's one statement, prepared, over loopback on one connection, ${QUERIES} texts of each kind, ${ROUNDS} rounds in shuffled order after one to warm up; judging in this process. Budget: database p95 3 ms at 1,000,000`,
      rows: [...[...times].map(([kind, one]) => rowOf(kind, one)), rowOf('all', all)],
    };
  } finally {
    await client.end();
    await database.close();
  }
}

async function measure(client: pg.Client, organizationId: string, typed: string, into: Times | null | undefined): Promise<void> {
  const query = normalizeQuery(typed);
  const start = performance.now();
  const { rows } = await client.query<{ offered: Offered[] }>({
    name: 'search',
    text: 'SELECT sponsor_names_for($1, $2) AS offered',
    values: [organizationId, nameReadings(query)],
  });
  const answered = performance.now();
  const offered = rows[0]?.offered ?? [];
  matchNames(
    query,
    offered.map(([sponsorId, nameKind, name, key, size]) => ({ sponsorId, nameKind, name, key, size })),
  );
  if (!into) return;
  into.database.push(answered - start);
  into.judging.push(performance.now() - answered);
  into.offered += offered.length;
}

function rowOf(kind: string, { database, judging, offered }: Times): Row {
  const at = (values: number[], share: number) =>
    [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN;
  return {
    kind,
    'p50 ms': rounded(at(database, 0.5)),
    'p95 ms': rounded(at(database, 0.95)),
    'p99 ms': rounded(at(database, 0.99)),
    'judging p95 ms': rounded(at(judging, 0.95)),
    'names offered': offered > 0 ? rounded(offered / database.length, 1) : null,
  };
}

async function someNames(client: pg.Client, organizationId: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT name FROM sponsor_name WHERE organization_id = $1 AND kind = 'legal' AND search_key LIKE '% %' ORDER BY id LIMIT $2`,
    [organizationId, QUERIES],
  );
  return rows.map(({ name }) => name);
}
