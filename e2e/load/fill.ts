import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { copyRows, idOf, organizationTables, patientTables, personOf, type Source } from './copy-rows';

export type Filled = { organizationId: string; deepUserId: string; patients: number; rows: number; seconds: number };

const SLUG = 'load';
/** Copies of the demo's patients in one transaction; a few thousand patients with all their care. */
const TOGETHER = 10;

/**
 * Fills the synthetic organization `load` with at least as many patients: copies of the demo's, each with their whole care, so that what is
 * stored about them still follows from their facts. The demo clinician's counterpart leads theirs in every copy and so has a deep caseload;
 * everyone else has a usual one. Needs the owner's rights. `seconds` are those of the copying alone.
 */
export async function fill(owner: pg.Client, wanted: number): Promise<Filled> {
  const source = await openOrganization(owner);
  const perCopy = await count(owner, source.from);
  const present = await count(owner, source.to);
  const start = performance.now();
  let rows = 0;
  const copies = Math.ceil(wanted / perCopy);
  for (let first = 1 + present / perCopy; first <= copies; first += TOGETHER) {
    rows += await enterCopies(owner, source, [first, Math.min(copies, first + TOGETHER - 1)]);
    process.stdout.write(`\r${Math.min(copies, first + TOGETHER - 1) * perCopy} patients`);
  }
  const seconds = (performance.now() - start) / 1000;
  if (rows > 0) await owner.query('VACUUM ANALYZE');
  const patients = await count(owner, source.to);
  const { rows: deep } = await owner.query<{ id: string }>(`SELECT ${personOf(`'${source.deepUserId}'::uuid`, source, '0')} AS id`);
  console.log('');
  return { organizationId: source.to, deepUserId: deep[0]?.id ?? '', patients, rows, seconds };
}

async function enterCopies(owner: pg.Client, source: Source, span: [number, number]): Promise<number> {
  let rows = 0;
  await owner.query('BEGIN');
  await enterPeople(owner, source, span);
  for (const table of patientTables) {
    rows += await copyRows(owner, table, source, span);
    // Trap: without statistics the foreign keys that point here are checked by a slow plan for the rest of the transaction.
    if (span[0] === 1) await owner.query(`ANALYZE ${table.name}`);
  }
  await owner.query('COMMIT');
  return rows;
}

/** The organization with its clinics, programs and sponsors; made once. */
async function openOrganization(owner: pg.Client): Promise<Source> {
  const { rows } = await owner.query<{ from: string; deepUserId: string }>(`
    SELECT o.id AS "from", u.id AS "deepUserId" FROM organization o JOIN app_user u ON u.organization_id = o.id
    WHERE o.is_demo AND u.email = 'clinician@demo.cairn.test'`);
  const demo = rows[0];
  if (!demo) throw new Error('The demo data, which is copied, is not there.');
  const { rows: existing } = await owner.query<{ id: string }>('SELECT id FROM organization WHERE slug = $1', [SLUG]);
  const source = { ...demo, to: existing[0]?.id ?? randomUUID() };
  if (existing.length > 0) return source;
  await owner.query('BEGIN');
  await owner.query(
    `INSERT INTO organization (id, slug, name, zone, mfa_required, idle_minutes, absolute_hours, is_demo)
     SELECT $1, $2, 'Load (synthetic)', zone, false, idle_minutes, absolute_hours, false FROM organization WHERE id = $3`,
    [source.to, SLUG, source.from],
  );
  const [clinics, ...others] = organizationTables;
  if (clinics) await copyRows(owner, clinics, source, [0, 0]);
  await enterPeople(owner, source, [0, 0]);
  for (const table of others) await copyRows(owner, table, source, [0, 0]);
  await owner.query('COMMIT');
  return source;
}

/** The demo's clinicians once more in every copy; nobody of them has a password. */
async function enterPeople(owner: pg.Client, source: Source, [first, last]: [number, number]): Promise<void> {
  await owner.query(`
    INSERT INTO app_user (organization_id, id, email, name, role, licence, clinic_id, created_at)
    SELECT '${source.to}', ${personOf('t.id', source)}, copy.n || '.load.' || t.email, t.name, t.role, t.licence, ${idOf('t.clinic_id', '0')}, t.created_at
    FROM app_user t CROSS JOIN generate_series(${first}, ${last}) AS copy (n)
    WHERE t.organization_id = '${source.from}' ON CONFLICT DO NOTHING`);
}

async function count(owner: pg.Client, organizationId: string): Promise<number> {
  const { rows } = await owner.query<{ count: number }>('SELECT count(*)::int FROM patient WHERE organization_id = $1', [organizationId]);
  return rows[0]?.count ?? 0;
}
