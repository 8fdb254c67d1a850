import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { databaseTrouble } from '@/lib/data/database-away';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import { applyRoster } from '@/lib/data/rosters/apply-roster';
import { type Bulk, inBulk } from '@/lib/data/rosters/bulk-session';
import { checkRoster } from '@/lib/data/rosters/check-roster';
import { UnclearDates } from '@/lib/data/rosters/read-rows';
import { removeRosterFile, sweepRosterFiles } from '@/lib/data/rosters/roster-files';
import { undoRoster } from '@/lib/data/rosters/undo-roster';
import { StoppedImport, type Watch, watchImport } from '@/lib/data/rosters/watch-import';
import type { WorkingImport } from '@/lib/data/rosters/working-import';
import { db } from '@/lib/db';
import type { RosterCounts } from '@/lib/domain/eligibility/roster/import-status';
import { fieldWords } from '@/lib/domain/eligibility/roster/roster-fields';
import { AppError } from '@/lib/errors';
import { describeError, log } from '@/lib/log';

/** Does all that imports wait for, of every organization, one after the other; what another worker is at is left to it. Returns how many it went on with. */
export async function workRosters(): Promise<number> {
  const organizations = await db.$queryRaw<{ id: string }[]>`SELECT id FROM all_organizations()`;
  let done = 0;
  for (const { id } of organizations) {
    const seen = new Set<string>();
    for (let next = await nextImport(id, seen); next !== null; next = await nextImport(id, seen)) {
      seen.add(`${next.id} ${next.status}`);
      if (await workOn(next)) done += 1;
    }
    await sweepRosterFiles(id, await openImports(id));
  }
  return done;
}

async function nextImport(organizationId: string, seen: ReadonlySet<string>): Promise<(WorkingImport & { counts: RosterCounts }) | null> {
  const waiting = await inTransaction(
    systemContext(organizationId, 'job'),
    (tx) => tx.$queryRaw<(WorkingImport & { counts: RosterCounts })[]>`
      SELECT i.id, i.organization_id AS "organizationId", i.sponsor_id AS "sponsorId", i.user_id AS "userId", i.status, i.format, i.scope,
        i.file_bytes::float8 AS "fileBytes", i.layout, i.mapping, i.counts, s.zone, i.on_day::text AS "onDay"
      FROM roster_import i JOIN sponsor s ON s.organization_id = i.organization_id AND s.id = i.sponsor_id
      WHERE i.organization_id = ${organizationId}::uuid AND i.status IN ('checking', 'applying', 'undoing') ORDER BY i.created_at`,
  );
  return waiting.find(({ id, status }) => !seen.has(`${id} ${status}`)) ?? null;
}

async function openImports(organizationId: string): Promise<Set<string>> {
  const open = await inTransaction(systemContext(organizationId, 'job'), (tx) =>
    tx.rosterImport.findMany({
      where: { organizationId, status: { in: ['mapping', 'checking', 'ready', 'applying'] } },
      select: { id: true },
    }),
  );
  return new Set(open.map(({ id }) => id));
}

/** Whether it was this worker that went on with it. A worker that is killed leaves nothing: its transaction ends with it, and the next one begins anew. */
async function workOn(found: WorkingImport & { counts: RosterCounts }): Promise<boolean> {
  let watch: Watch | undefined;
  try {
    const isMine = await inBulk(systemContext(found.organizationId, 'job'), async (bulk) => {
      if (!(await holdSponsor(bulk, found))) return false;
      watch = watchImport(found, bulk);
      await step(bulk, found, watch);
      return true;
    });
    if (isMine && found.status === 'applying') await removeRosterFile(found.organizationId, found.id);
    return isMine;
  } catch (error) {
    if (error instanceof StoppedImport || watch?.isStopped()) await removeRosterFile(found.organizationId, found.id);
    else await fail(found, error);
    return true;
  } finally {
    await watch?.end();
  }
}

/** For as long as the transaction lasts no other worker touches this sponsor's roster. */
async function holdSponsor({ client }: Bulk, { sponsorId }: WorkingImport): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS held', [
    `roster ${sponsorId}`,
  ]);
  return rows[0]?.held ?? false;
}

function step(bulk: Bulk, found: WorkingImport & { counts: RosterCounts }, watch: Watch): Promise<void> {
  if (found.status === 'checking') return checkRoster(bulk, found, watch);
  return found.status === 'applying' ? applyRoster(bulk, found, found.counts, watch) : undoRoster(bulk, found, found.counts, watch);
}

/** Failures on purpose have words; when the database is away, the job is tried again; anything else is a defect. */
async function fail(found: WorkingImport, error: unknown): Promise<void> {
  if (databaseTrouble(error)) throw error;
  if (error instanceof UnclearDates) return askForOrder(found, error);
  const isDefect = !(error instanceof AppError);
  if (isDefect) log('rosters').error({ importId: found.id, error: describeError(error) }, 'a roster import failed');
  const reason = isDefect ? 'Something went wrong on our side. Nothing was changed on the roster.' : error.message;
  // An undo that is refused leaves what was applied.
  const next = found.status === 'undoing' ? 'done' : 'failed';
  const context = systemContext(found.organizationId, 'job');
  await inTransaction(context, async (tx) => {
    const count = await tx.$executeRaw`
      UPDATE roster_import SET status = ${next}, reason = ${reason}, progress = '{}', layout = CASE WHEN ${next} = 'failed' THEN layout - 'sample' ELSE layout END,
        finished_at = coalesce(finished_at, now())
      WHERE organization_id = ${found.organizationId}::uuid AND id = ${found.id}::uuid AND status = ${found.status}`;
    if (count > 0) await appendAudit(tx, context, 'roster.failed', { type: 'roster-import', id: found.id, details: { at: found.status } });
  });
  if (next === 'failed') await removeRosterFile(found.organizationId, found.id);
}

async function askForOrder({ organizationId, id }: WorkingImport, { field }: UnclearDates): Promise<void> {
  const reason = `The dates under “${fieldWords[field].label}” fit day first as well as month first, all of them. Say which it is.`;
  await inTransaction(
    systemContext(organizationId, 'job'),
    (tx) => tx.$executeRaw`UPDATE roster_import SET status = 'mapping', reason = ${reason}, progress = '{}'
      WHERE organization_id = ${organizationId}::uuid AND id = ${id}::uuid AND status = 'checking'`,
  );
}
