import { findChromium } from '@/e2e/find-chromium';
import { commandsOf } from './commands';
import type { Report, Row } from './report';
import type { ScratchProduct } from './scratch-product';
import { openStatementLog, type StatementLog } from './statement-log';
import { cookiesOf, type Prepared, type Role, type Visit } from './visitors';

type Counted = { name: string; budget?: number; work: () => Promise<unknown> };
type Count = { session: number; frame: number; audit: number; rest: string[] };

/** Statements of each page and main command, counted by the database. */
export async function statements({ address, data }: ScratchProduct, prepared: Prepared): Promise<Report> {
  const cookies = await cookiesOf(address, findChromium());
  const all: Counted[] = [
    ...visitsOf(prepared).map(({ budget, ...visit }) => ({ name: visit.name, budget, work: () => load(address, visit, cookies) })),
    ...(await commandsOf(prepared)),
  ];
  const log = await openStatementLog(prepared.owner, data);
  const rows: Row[] = [];
  const details: Record<string, string[]> = {};
  try {
    for (const { name, budget, work } of all) {
      const { session, frame, audit, rest } = await fewest(log, work);
      rows.push({ what: name, session, frame, audit, rest: rest.length, budget: budget ?? null });
      details[name] = rest.map((text) => text.replace(/\s+/g, ' ').slice(0, 160));
    }
  } finally {
    await log.close();
  }
  return {
    name: 'statements',
    measured: 'SQL statements in the log of PostgreSQL; frame is BEGIN, set_config and COMMIT; the budget is for the rest',
    rows,
    details,
  };
}

function visitsOf({ patientId, enrollmentId }: Prepared): (Visit & { budget?: number })[] {
  return [
    { name: 'page /', as: null, path: '/' },
    { name: 'eligibility search', as: null, path: '/api/eligibility/search?q=lan' },
    { name: 'page /sign-in', as: null, path: '/sign-in' },
    { name: 'page caseload', as: 'clinician', path: '/caseload', budget: 3 },
    { name: 'page patient', as: 'clinician', path: `/patients/${patientId}`, budget: 5 },
    { name: 'page record a score', as: 'clinician', path: `/patients/${patientId}/record?enrollment=${enrollmentId}` },
    { name: 'page outcomes', as: 'manager', path: '/outcomes' },
    { name: 'page sponsors', as: 'manager', path: '/sponsors' },
    { name: 'page programs', as: 'clinician', path: '/programs' },
    { name: 'page sessions', as: 'clinician', path: '/settings/sessions' },
    { name: 'page people', as: 'administrator', path: '/people' },
    { name: 'page audit', as: 'administrator', path: '/audit' },
  ];
}

async function load(address: string, { as, path }: Visit, cookies: Record<Role, string>): Promise<void> {
  const response = await fetch(`${address}${path}`, { headers: as ? { cookie: cookies[as] } : {}, redirect: 'error' });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  await response.arrayBuffer();
}

/** Of three times the one with the fewest: the worker uses the same database now and then, and a first time may write more. */
async function fewest(log: StatementLog, work: () => Promise<unknown>): Promise<Count> {
  const counts: Count[] = [];
  for (let time = 0; time < 3; time++) counts.push(classify(await log.during(work)));
  counts.sort((a, b) => sizeOf(a) - sizeOf(b));
  return counts[0] ?? classify([]);
}

const sizeOf = ({ session, frame, audit, rest }: Count) => session + frame + audit + rest.length;

function classify(texts: readonly string[]): Count {
  const count: Count = { session: 0, frame: 0, audit: 0, rest: [] };
  for (const text of texts) {
    if (/\bresume_session\(/.test(text)) count.session += 1;
    else if (/^(BEGIN|COMMIT|ROLLBACK|SET TRANSACTION|SELECT set_config\()/i.test(text)) count.frame += 1;
    else if (/\bappend_audit\(/.test(text)) count.audit += 1;
    else count.rest.push(text);
  }
  return count;
}
