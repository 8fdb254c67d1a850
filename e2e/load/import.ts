import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { applyImport } from '@/lib/data/rosters/apply-import';
import { getImport } from '@/lib/data/rosters/get-import';
import { undoImport } from '@/lib/data/rosters/undo-import';
import type { Viewer } from '@/lib/domain/access';
import { openDatabase } from '@/prisma/run/database-session';
import { root } from '@/prisma/run/paths';
import { ownCode } from '@/prisma/run/run-node';
import { removeData } from '@/prisma/run/server-data';
import { type Report, type Row, rounded } from './report';
import { type RosterSize, rosterFormats, type uploadRoster, type Way } from './roster-upload';
import { cpuOfFamily } from './server-cpu';

const size: RosterSize = {
  format: rosterFormats.find((format) => format === process.env.BENCH_FORMAT) ?? 'csv',
  rows: Number(process.env.BENCH_ROWS || 1_000_000),
  notes: Number(process.env.BENCH_NOTES || 0),
};
const ways: readonly Way[] = process.env.BENCH_WAYS === 'first' ? ['first'] : ['first', 'next'];
const budget = 30_000;

type Step = { seconds: number; cpuSeconds: number; databaseCpuSeconds: number; startMb: number; peakMb: number };

/**
 * Rows a second and peak memory: a first file, then one of the next month, and its undo, each step in a process of its own. `together` is from
 * the first byte of the file to the roster that is stored, without the time a person takes to decide. Where others use the machine, only the
 * processor time says something.
 */
export async function importRoster(): Promise<Report> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cairn-import-'));
  chmodSync(folder, 0o755);
  const { DATABASE_URL: _owner, DATABASE_APP_URL: _app, ...given } = process.env;
  const database = await openDatabase({ ...given, CAIRN_DATA_DIR: folder }, folder);
  const owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  try {
    const { DATABASE_APP_URL, AUTH_SECRET } = database.appEnvironment;
    Object.assign(process.env, { DATABASE_APP_URL, AUTH_SECRET, CAIRN_DATA_DIR: folder, LOG_LEVEL: 'error' });
    const { viewer, sponsorId } = await makeSponsor(owner);
    const postmaster = await serverPid(owner);
    const rows: Row[] = [];
    const loads = [loadNow()];
    let [last, megabytes] = ['', 0];
    for (const way of ways) {
      const upload = work<{ importId: string; megabytes: number }>(postmaster, [viewer, sponsorId, way, size]);
      ({ importId: last, megabytes } = upload.result);
      const check = work(postmaster);
      await askToApply(viewer, sponsorId, last);
      const apply = work(postmaster);
      const steps = { upload, check, apply, together: together([upload, check, apply]) };
      for (const [name, step] of Object.entries(steps)) rows.push(rowOf(`${way} file: ${name}`, step));
      loads.push(loadNow());
    }
    await undoImport(viewer, { sponsorId, importId: last });
    rows.push(rowOf('undo', work(postmaster)));
    loads.push(loadNow());
    const file = `${size.rows.toLocaleString('en-US')} rows of ${size.format === 'csv' ? 'CSV' : 'X12 834'} (${Math.round(megabytes).toLocaleString('en-US')} MB)`;
    return {
      name: 'import',
      measured: `${file}, each step in a process of its own; the next file changes 3 %, ends 2 %, adds 2 %; load average ${loads.join(', ')}`,
      rows,
    };
  } finally {
    await owner.end();
    await database.close();
    removeData(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

const loadNow = () => rounded(loadavg()[0] ?? 0, 1);

/** The upload that is given, or what waits for the worker. */
function work<Result = number>(postmaster: number, upload?: Parameters<typeof uploadRoster>): Step & { result: Result } {
  const before = cpuOfFamily(postmaster);
  const given = upload ? [JSON.stringify(upload)] : [];
  const printed = execFileSync(process.execPath, [...ownCode, 'e2e/load/import-step.ts', ...given], { cwd: root, encoding: 'utf8' });
  const databaseCpuSeconds = (cpuOfFamily(postmaster) - before) / 1000;
  return { ...JSON.parse(printed.trim().split('\n').at(-1) ?? ''), databaseCpuSeconds };
}

function together(steps: readonly Step[]): Step {
  const sum = (key: keyof Step) => steps.reduce((total, step) => total + step[key], 0);
  const most = (key: keyof Step) => Math.max(...steps.map((step) => step[key]));
  const used = { seconds: sum('seconds'), cpuSeconds: sum('cpuSeconds'), databaseCpuSeconds: sum('databaseCpuSeconds') };
  return { ...used, startMb: most('startMb'), peakMb: most('peakMb') };
}

const rowOf = (step: string, { seconds, cpuSeconds, databaseCpuSeconds, startMb, peakMb }: Step): Row => ({
  step,
  seconds: rounded(seconds, 1),
  'rows/s': Math.round(size.rows / seconds),
  'budget rows/s': budget,
  'own CPU s': rounded(cpuSeconds, 1),
  'database CPU s': rounded(databaseCpuSeconds, 1),
  'MB at start': Math.round(startMb),
  'MB at peak': Math.round(peakMb),
});

/** The server's first process, whose children are all the others. */
async function serverPid(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query<{ pid: number }>(`SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid`);
  return rows[0]?.pid ?? 0;
}

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

async function askToApply(viewer: Viewer, sponsorId: string, importId: string): Promise<void> {
  const { status, reason, counts } = await getImport(viewer, { sponsorId, importId });
  if (status !== 'ready') throw new Error(`The check ended as ${status}: ${reason}`);
  await applyImport(viewer, { sponsorId, importId, endedConfirmed: counts.ending });
}
