import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { CaseloadParams } from '@/lib/data/caseload/caseload-params';
import { listCaseload } from '@/lib/data/caseload/list-caseload';
import type { Viewer } from '@/lib/domain/access';
import { appRole } from '@/prisma/run/app-role';
import { openDatabase } from '@/prisma/run/database-session';
import { root } from '@/prisma/run/paths';
import { ownCode, runNode } from '@/prisma/run/run-node';
import { PlainProblem, stopWithLine } from '@/prisma/run/stop-with-line';
import { type Filled, fill } from './fill';
import { type Plan, plansDuring, watchPlans } from './plans';
import { median, publish, type Row, rounded, shuffled } from './report';
import { fillSponsors, sponsorOrganization } from './search/fill-sponsors';

const ROUNDS = 15;
const folder = path.join(root, '.data/load');

/**
 * `load.ts --patients N`: a database with N patients, and what the first and the deepest page of a long caseload cost in it.
 * `--sponsors N`: with N names of sponsors, for `bench search`.
 */
async function load(): Promise<void> {
  const { values } = parseArgs({ options: { patients: { type: 'string' }, sponsors: { type: 'string' } } });
  if (values.sponsors !== undefined) await loadSponsors(wholeNumber('--sponsors', values.sponsors));
  if (values.sponsors !== undefined && values.patients === undefined) return;
  const wanted = wholeNumber('--patients', values.patients ?? '20000');
  const database = await openDatabase(process.env, folder);
  const owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  try {
    await runNode([...ownCode, 'prisma/run/seed.ts'], {
      env: { ...database.appEnvironment, DATABASE_APP_URL: database.ownerUrl },
      failure: 'The demo data, which is copied, could not be entered.',
    });
    const filled = await fill(owner, wanted);
    for (const name of ['DATABASE_APP_URL', 'AUTH_SECRET']) process.env[name] = database.appEnvironment[name];
    const stopWatching = database.isEmbedded ? await watchPlans(owner, appRole) : null;
    const rows = await measureCaseload(await deepViewer(owner, filled), database.isEmbedded);
    await stopWatching?.();
    publish({ name: 'load', measured: inWords(filled), rows });
  } finally {
    await owner.end();
    await database.close();
  }
}

function wholeNumber(option: string, given: string): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1) throw new PlainProblem(`${option} takes a whole number.`);
  return number;
}

async function loadSponsors(wanted: number): Promise<void> {
  const database = await openDatabase(process.env, folder);
  const owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  try {
    const seconds = await fillSponsors(owner, await sponsorOrganization(owner), wanted);
    console.log(seconds > 0 ? `${wanted} names of sponsors in ${rounded(seconds, 1)} s` : 'The names were there before.');
  } finally {
    await owner.end();
    await database.close();
  }
}

function inWords({ patients, rows, seconds }: Filled): string {
  const filling =
    rows > 0
      ? `${rows} rows copied in ${rounded(seconds, 1)} s, ${rounded((100_000 * seconds) / patients, 1)} s per 100,000 patients`
      : 'filled before';
  return `${patients} patients (${filling}). Caseload pages of 50, in turn, ${ROUNDS} times, as the application's role; blocks and indexes as PostgreSQL logged them`;
}

async function measureCaseload(viewer: Viewer, isLogged: boolean): Promise<Row[]> {
  const { deepest, open } = await walk(viewer);
  const places = [
    { place: 'first', after: null },
    { place: 'deepest', after: deepest },
  ];
  const times = new Map<string, number[]>(places.map(({ place }) => [place, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { place, after } of shuffled(places)) {
      const start = performance.now();
      await page(viewer, after);
      times.get(place)?.push(performance.now() - start);
    }
  }
  const rows: Row[] = [];
  for (const { place, after } of places) {
    const plans = isLogged ? await plansDuring(path.join(folder, 'postgres.log'), () => page(viewer, after)) : [];
    const own = median(times.get(place) ?? []);
    rows.push({
      page: place,
      'open programs': open,
      ms: rounded(own, 1),
      'against first': rounded(own / median(times.get('first') ?? [])),
      ...planRow(plans),
    });
  }
  return rows;
}

function planRow(plans: readonly Plan[]): Row {
  const list = plans.find(({ text }) => text.includes('AS sort_key'));
  const summary = plans.find(({ text }) => text.includes('FILTER (WHERE e.attention_rank'));
  if (!list || !summary) return {};
  return {
    'list blocks': list.blocks,
    'list rows sorted': list.rowsSorted,
    'list ms': list.milliseconds,
    'list by': list.indexes.filter((name) => name.startsWith('enrollment_')).join(', ') || list.sequential.join(', '),
    'summary blocks': summary.blocks,
    'summary ms': summary.milliseconds,
  };
}

const page = (viewer: Viewer, after: string | null, size = 50) => listCaseload(viewer, CaseloadParams.parse({ after, size }));

/** Through all pages, each by the key of the one before, to the last. Throws when a row stands on two of them or on none. */
async function walk(viewer: Viewer): Promise<{ deepest: string | null; open: number }> {
  const seen = new Set<string>();
  let deepest: string | null = null;
  for (let after: string | null = null; ; after = deepest) {
    const { rows, next, summary } = await page(viewer, after, 200);
    const before = seen.size;
    for (const { enrollmentId } of rows) seen.add(enrollmentId);
    if (seen.size < before + rows.length) throw new Error('A row stands on two pages.');
    if (next !== null) deepest = next;
    else if (seen.size !== summary.open) throw new Error(`${summary.open} open programs, but ${seen.size} on the pages`);
    else return { deepest, open: summary.open };
  }
}

async function deepViewer(owner: pg.Client, { organizationId, deepUserId }: Filled): Promise<Viewer> {
  const { rows } = await owner.query<Viewer>(
    `SELECT u.organization_id AS "organizationId", o.name AS "organizationName", o.is_demo AS "isDemo", o.zone, gen_random_uuid() AS "sessionId",
      u.id AS "userId", u.name, u.email, u.role, u.licence, u.clinic_id AS "clinicId"
    FROM app_user u JOIN organization o ON o.id = u.organization_id WHERE u.organization_id = $1 AND u.id = $2`,
    [organizationId, deepUserId],
  );
  const viewer = rows[0];
  if (!viewer) throw new Error('The clinician with the deep caseload is not there.');
  return viewer;
}

await load().catch(stopWithLine);
process.exit(0);
