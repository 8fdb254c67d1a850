import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { applyImport } from '@/lib/data/rosters/apply-import';
import { getImport } from '@/lib/data/rosters/get-import';
import { rosterFile } from '@/lib/data/rosters/roster-files';
import { startImport } from '@/lib/data/rosters/start-import';
import { undoImport } from '@/lib/data/rosters/undo-import';
import type { Viewer } from '@/lib/domain/access';
import { openDatabase } from '@/prisma/run/database-session';
import { root } from '@/prisma/run/paths';
import { ownCode } from '@/prisma/run/run-node';
import { removeData } from '@/prisma/run/server-data';
import { type Report, type Row, rounded } from './report';

const rowCount = Number(process.env.BENCH_ROWS || 1_000_000);
const budget = 30_000;

type Step = { seconds: number; cpuSeconds: number; startMb: number; peakMb: number };
type Way = 'first' | 'next';

/** Rows a second and peak memory of the worker: a first file, then one of the next month, and its undo, each step in a process of its own. */
export async function importRoster(): Promise<Report> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cairn-import-'));
  chmodSync(folder, 0o755);
  const { DATABASE_URL: _owner, DATABASE_APP_URL: _app, ...given } = process.env;
  const database = await openDatabase({ ...given, CAIRN_DATA_DIR: folder }, folder);
  const owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  try {
    Object.assign(process.env, database.appEnvironment, { CAIRN_DATA_DIR: folder, LOG_LEVEL: 'error' });
    const { viewer, sponsorId } = await makeSponsor(owner);
    const rows: Row[] = [];
    const step = (name: string) => rows.push(rowOf(name, work()));
    let last = '';
    for (const way of ['first', 'next'] as const) {
      const importId = await upload(viewer, sponsorId, way);
      step(`${way} file: check`);
      await askToApply(viewer, sponsorId, importId);
      step(`${way} file: apply`);
      last = importId;
    }
    await undoImport(viewer, { sponsorId, importId: last });
    step('undo');
    return {
      name: 'import',
      measured: `${rowCount.toLocaleString('en-US')} rows of CSV by the worker alone, each step in a process of its own; the next file changes 3 %, ends 2 %, adds 2 %`,
      rows,
    };
  } finally {
    await owner.end();
    await database.close();
    removeData(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

function work(): Step {
  const printed = execFileSync(process.execPath, [...ownCode, 'e2e/load/import-step.ts'], { cwd: root, encoding: 'utf8' });
  return JSON.parse(printed.trim().split('\n').at(-1) ?? '');
}

const rowOf = (step: string, { seconds, cpuSeconds, startMb, peakMb }: Step): Row => ({
  step,
  seconds: rounded(seconds, 1),
  'rows/s': Math.round(rowCount / seconds),
  'budget rows/s': budget,
  'worker CPU s': rounded(cpuSeconds, 1),
  'MB at start': Math.round(startMb),
  'MB at peak': Math.round(peakMb),
});

async function makeSponsor(owner: pg.Client): Promise<{ viewer: Viewer; sponsorId: string }> {
  const [organizationId, userId, sponsorId] = [randomUUID(), randomUUID(), randomUUID()];
  await owner.query(`INSERT INTO organization (id, slug, name, zone) VALUES ($1, 'bench', 'Bench', 'America/New_York')`, [organizationId]);
  await owner.query(
    `INSERT INTO sponsor (organization_id, id, kind, legal_name, locality, zone) VALUES ($1, $2, 'employer', 'Bench Ltd', 'Springfield', 'America/New_York')`,
    [organizationId, sponsorId],
  );
  const viewer: Viewer = {
    organizationId,
    userId,
    organizationName: 'Bench',
    isDemo: false,
    zone: 'America/New_York',
    sessionId: randomUUID(),
    name: 'Bench',
    email: 'bench@bench.example',
    role: 'administrator',
    licence: null,
    clinicId: null,
  };
  return { viewer, sponsorId };
}

async function upload(viewer: Viewer, sponsorId: string, way: Way): Promise<string> {
  const file = rosterFile(viewer.organizationId, `incoming-${way}`);
  await writeRoster(file, way);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  const received = {
    path: file,
    name: `${way}.csv`,
    bytes: statSync(file).size,
    hash: hash.digest(),
    kind: 'csv',
    encoding: 'utf-8',
  } as const;
  return (await startImport(viewer, { sponsorId, scope: 'full', file: received })).importId;
}

async function askToApply(viewer: Viewer, sponsorId: string, importId: string): Promise<void> {
  const { status, reason, counts } = await getImport(viewer, { sponsorId, importId });
  if (status !== 'ready') throw new Error(`The check ended as ${status}: ${reason}`);
  console.log(JSON.stringify(counts));
  await applyImport(viewer, { sponsorId, importId, endedConfirmed: counts.ending });
}

/** Every fourth row is a family member of the one before. In the next file the first 2 % are gone, 2 % are new, and 3 % have another last name. */
async function writeRoster(file: string, way: Way): Promise<void> {
  const out = createWriteStream(file);
  out.write('Member ID,First Name,Last Name,DOB,Relationship,Subscriber ID,Employee ID,Work Email,Effective Date,Term Date\r\n');
  const first = way === 'first' ? 0 : 4 * Math.round(rowCount / 200);
  for (let at = first; at < first + rowCount; at += 1) {
    const isRelative = at % 4 === 3;
    const name = way === 'next' && at % 33 === 0 ? 'Lindqvist' : 'Castellanos';
    const born = `${1950 + (at % 60)}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
    const own = isRelative ? `Spouse,M${1_000_000 + at - 1},,` : `Self,,E${at},p${at}@bench.example`;
    const line = `M${1_000_000 + at},${at % 7 ? 'Beatriz' : '"Anna, Maria"'},${name},${born},${own},2024-01-01,\r\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
}
