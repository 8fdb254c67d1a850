import { Agent, get } from 'node:http';
import { findChromium } from '@/e2e/find-chromium';
import { loadInWords, median, type Report, type Row, rounded, shuffled } from './report';
import type { ScratchProduct } from './scratch-product';
import { cpuOf, pinApart, serverOf } from './server-cpu';
import { cookiesOf, type Prepared, type Role, type Visit } from './visitors';

export type Target = Visit & { requests: number; against?: string; budget?: number };
/** Milliseconds of the server's processor time per request, by target. */
type Round = Map<string, number>;

const WARM_UPS = 2;
const ROUNDS = 9;
const AT_ONCE = 4;

/** Processor time of the server per request, each page paired with a reference of the same build in every round. */
export async function pages({ address, launcherPid }: ScratchProduct, { patientId }: Prepared): Promise<Report> {
  const cookies = await cookiesOf(address, findChromium());
  return { name: 'pages', ...(await measured(address, launcherPid, targetsOf(patientId), cookies)) };
}

/** The targets in shuffled order, round after round. Resolves to the median of each and of its ratios within a round. */
export async function measured(
  address: string,
  launcherPid: number,
  targets: readonly Target[],
  cookies: Partial<Record<Role, string>>,
): Promise<Omit<Report, 'name'>> {
  const pid = serverOf(launcherPid);
  const isPinned = pinApart(pid);
  const bytes = new Map<string, number>();
  const rounds: Round[] = [];
  for (let at = 0; at < WARM_UPS + ROUNDS; at++) {
    const round: Round = new Map();
    for (const target of shuffled(targets)) {
      const before = cpuOf(pid);
      bytes.set(target.name, await ask(address, target, (target.as && cookies[target.as]) || ''));
      round.set(target.name, (cpuOf(pid) - before) / target.requests);
    }
    if (at >= WARM_UPS) rounds.push(round);
  }
  return {
    measured: `server processor time per request from /proc/<pid>/stat, ${ROUNDS} rounds in shuffled order after ${WARM_UPS} to warm up, ${AT_ONCE} requests at once, ${
      isPinned ? 'server and load generator pinned apart' : 'not pinned'
    }, identity encoding; ratios are paired within a round; ${loadInWords()}`,
    rows: targets.map((target) => rowOf(target, rounds, bytes.get(target.name) ?? 0)),
    details: rounds.map((round) => Object.fromEntries(round)),
  };
}

function targetsOf(patientId: string): Target[] {
  return [
    { name: 'still page (reference)', as: null, path: '/bench/still', requests: 400 },
    { name: 'empty JSON (reference)', as: null, path: '/bench/empty', requests: 400 },
    { name: 'dynamic hello (reference, U)', as: null, path: '/bench/hello', requests: 200 },
    { name: 'home', as: null, path: '/', requests: 100, against: 'still page (reference)', budget: 1.2 },
    { name: 'condition', as: null, path: '/conditions/sciatica', requests: 100, against: 'still page (reference)', budget: 1.2 },
    { name: 'staff shell (sessions)', as: 'clinician', path: '/settings/sessions', requests: 50, against: 'dynamic hello (reference, U)' },
    {
      name: 'eligibility search',
      as: null,
      path: '/api/eligibility/search?q=lan',
      requests: 200,
      against: 'empty JSON (reference)',
      budget: 1.5,
    },
    { name: 'caseload, 50 rows', as: 'clinician', path: '/caseload', requests: 50, against: 'dynamic hello (reference, U)', budget: 1.8 },
    {
      name: 'patient',
      as: 'clinician',
      path: `/patients/${patientId}`,
      requests: 50,
      against: 'dynamic hello (reference, U)',
      budget: 2.5,
    },
    { name: 'outcomes', as: 'manager', path: '/outcomes', requests: 50, against: 'dynamic hello (reference, U)', budget: 2.5 },
  ];
}

function rowOf({ name, against, budget }: Target, rounds: readonly Round[], bytes: number): Row {
  const own = rounds.map((round) => round.get(name) ?? Number.NaN);
  const ratios = against ? rounds.map((round, at) => (own[at] ?? Number.NaN) / (round.get(against) ?? Number.NaN)) : [];
  return {
    page: name,
    'ms (this machine, now)': rounded(median(own)),
    ratio: against ? rounded(median(ratios)) : null,
    range: against ? `${rounded(Math.min(...ratios))}–${rounded(Math.max(...ratios))}` : null,
    budget: budget ?? null,
    met: budget ? (median(ratios) <= budget ? 'yes' : 'no') : null,
    against: against?.replace(/ \(.*/, '') ?? null,
    KB: rounded(bytes / 1000, 1),
  };
}

let visitors = 0;

/** Asks for the target as often as it says, a few at once. Resolves to the bytes of one answer. */
async function ask(address: string, { path, requests }: Target, cookie: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  let left = requests;
  let bytes = 0;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      visitors += 1;
      const address4 = `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`;
      bytes = await bytesOf(agent, `${address}${path}`, { accept: 'text/html', cookie, 'x-forwarded-for': address4 });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  agent.destroy();
  return bytes;
}

function bytesOf(agent: Agent, url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => {
        if (response.statusCode === 200) resolve(bytes);
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
      response.on('error', reject);
    }).on('error', reject);
  });
}
