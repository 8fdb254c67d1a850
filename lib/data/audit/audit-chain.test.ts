import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { type ChainBreak, checkChain } from '@/lib/data/audit/check-chain';
import { AuditParams, listAudit } from '@/lib/data/audit/list-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;

const append = (i: number) =>
  inTransaction(clinic.clinician, (tx) => appendAudit(tx, clinic.clinician, 'note.written', { type: 'note', details: { i } }));

const breaks = () => database.rows<ChainBreak>('SELECT at_seq::int AS seq, what FROM audit_breaks($1)', [clinic.organizationId]);
const lengthOf = async () =>
  (
    await database.rows<{ count: number }>('SELECT count(*)::int AS count FROM audit_entry WHERE organization_id = $1', [
      clinic.organizationId,
    ])
  )[0]?.count;

beforeEach(async () => {
  clinic = await testClinic(database);
});

test('fifty at once make one chain without a break', async () => {
  await Promise.all(Array.from({ length: 50 }, (_, i) => append(i)));
  expect(await lengthOf()).toBe(50);
  expect(await breaks()).toEqual([]);
  const seqs = await database.rows<{ seq: number }>('SELECT seq::int FROM audit_entry WHERE organization_id = $1 ORDER BY seq', [
    clinic.organizationId,
  ]);
  expect(seqs.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
});

test('work that is undone leaves no entry and no gap', async () => {
  await append(1);
  const undone = inTransaction(clinic.clinician, async (tx) => {
    await appendAudit(tx, clinic.clinician, 'note.written', { type: 'note' });
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  await append(2);
  expect([await lengthOf(), await breaks()]).toEqual([2, []]);
});

describe('with the triggers off, as only the owner can, is found', () => {
  /** Ten entries, then `statements` with every trigger off. */
  async function tamperedBy(...statements: string[]): Promise<ChainBreak[]> {
    for (let i = 1; i <= 10; i += 1) await append(i);
    expect(await breaks()).toEqual([]);
    await database.rows('SET session_replication_role = replica');
    for (const statement of statements) await database.rows(statement.replaceAll('$1', `'${clinic.organizationId}'`));
    await database.rows('SET session_replication_role = origin');
    return breaks();
  }
  const edited = [{ seq: 4, what: 'edited' }];

  test.each<[string, string[], ChainBreak[]]>([
    ['an edited detail', [`UPDATE audit_entry SET details = '{"i": 99}' WHERE organization_id = $1 AND seq = 4`], edited],
    ['another actor', ['UPDATE audit_entry SET actor_id = NULL WHERE organization_id = $1 AND seq = 4'], edited],
    ['another time', [`UPDATE audit_entry SET at = at + interval '1 second' WHERE organization_id = $1 AND seq = 4`], edited],
    ['another action', [`UPDATE audit_entry SET action = 'note.read' WHERE organization_id = $1 AND seq = 4`], edited],
    [
      'an edit with its hash made to fit',
      [
        `UPDATE audit_entry SET details = '{"i": 99}' WHERE organization_id = $1 AND seq = 4`,
        'UPDATE audit_entry e SET hash = audit_entry_hash(e) WHERE organization_id = $1 AND seq = 4',
      ],
      [{ seq: 5, what: 'does not follow the entry before it' }],
    ],
    [
      'a deleted entry',
      ['DELETE FROM audit_entry WHERE organization_id = $1 AND seq = 4'],
      [
        { seq: 5, what: 'entries missing before this one' },
        { seq: 5, what: 'does not follow the entry before it' },
      ],
    ],
    [
      'the first entries',
      ['DELETE FROM audit_entry WHERE organization_id = $1 AND seq <= 2'],
      [
        { seq: 3, what: 'entries missing before this one' },
        { seq: 3, what: 'does not follow the entry before it' },
      ],
    ],
    [
      'the last entries',
      ['DELETE FROM audit_entry WHERE organization_id = $1 AND seq >= 9'],
      [{ seq: 10, what: 'the end of the chain is cut or replaced' }],
    ],
    ['all entries', ['DELETE FROM audit_entry WHERE organization_id = $1'], [{ seq: 10, what: 'the end of the chain is cut or replaced' }]],
    ['a head that is gone', ['DELETE FROM audit_head WHERE organization_id = $1'], [{ seq: 10, what: 'the chain has no head' }]],
    [
      'two entries exchanged',
      [
        'UPDATE audit_entry SET seq = 99 WHERE organization_id = $1 AND seq = 4',
        'UPDATE audit_entry SET seq = 4 WHERE organization_id = $1 AND seq = 5',
        'UPDATE audit_entry SET seq = 5 WHERE organization_id = $1 AND seq = 99',
      ],
      [
        { seq: 4, what: 'edited' },
        { seq: 4, what: 'does not follow the entry before it' },
        { seq: 5, what: 'edited' },
        { seq: 5, what: 'does not follow the entry before it' },
        { seq: 6, what: 'does not follow the entry before it' },
      ],
    ],
    [
      'an entry slipped in at the end',
      [
        `INSERT INTO audit_entry SELECT organization_id, 11, at, actor_id, actor_role, action, subject_type, subject_id, patient_id, details, hash, hash
         FROM audit_entry WHERE organization_id = $1 AND seq = 10`,
      ],
      [
        { seq: 10, what: 'the end of the chain is cut or replaced' },
        { seq: 11, what: 'edited' },
      ],
    ],
  ])('%s', async (_, statements, expected) => {
    const byPlace = (a: ChainBreak, b: ChainBreak) => a.seq - b.seq || (a.what < b.what ? -1 : 1);
    expect((await tamperedBy(...statements)).sort(byPlace)).toEqual([...expected].sort(byPlace));
  });

  test('and told to the administrator, who goes on', async () => {
    await tamperedBy(`UPDATE audit_entry SET details = '{}' WHERE organization_id = $1 AND seq = 4`);
    expect(await checkChain(clinic.administrator)).toEqual(edited);
    const { rows } = await listAudit(clinic.administrator, AuditParams.parse({ action: 'audit.checked' }));
    expect(rows).toMatchObject([{ action: 'audit.checked', details: { breaks: 1 }, actor: clinic.administrator.name }]);
  });
});

describe('the application cannot touch the trail', () => {
  let app: pg.Client;

  beforeAll(async () => {
    app = new pg.Client(database.appUrl);
    await app.connect();
  });
  afterAll(() => app.end());

  test.each([
    ['edit', `UPDATE audit_entry SET details = '{}'`],
    ['delete', 'DELETE FROM audit_entry'],
    ['truncate', 'TRUNCATE audit_entry'],
    ['insert', `INSERT INTO audit_entry (organization_id, seq, action, previous_hash, hash) VALUES ($1, 2, 'x', '\\x00', '\\x00')`],
    ['move the head', `UPDATE audit_head SET seq = 0`],
    ['delete the head', 'DELETE FROM audit_head'],
    ['insert a head', `INSERT INTO audit_head (organization_id, seq, hash) VALUES ($1, 0, '\\x00')`],
    ['drop the trigger', 'DROP TRIGGER audit_entry_append_only ON audit_entry'],
    ['switch it off', 'ALTER TABLE audit_entry DISABLE TRIGGER ALL'],
    ['switch all off', 'SET session_replication_role = replica'],
    ['become the owner', 'SET ROLE postgres'],
  ])('%s', async (_, statement) => {
    await append(1);
    await app.query('BEGIN');
    await app.query(`SELECT set_config('app.organization_id', $1, true)`, [clinic.organizationId]);
    await expect(app.query(statement.replaceAll('$1', `'${clinic.organizationId}'`))).rejects.toThrow(/permission denied|must be owner/);
    await app.query('ROLLBACK');
    expect([await lengthOf(), await breaks()]).toEqual([1, []]);
  });

  test('append for another organization', async () => {
    const other = (await testClinic(database)).organizationId;
    const foreign = inTransaction(clinic.clinician, (tx) =>
      appendAudit(tx, { ...clinic.clinician, organizationId: other }, 'note.written', { type: 'note' }),
    );
    await expect(foreign).rejects.toThrow(/another organization/);
    expect(await database.rows('SELECT 1 FROM audit_entry WHERE organization_id = $1', [other])).toEqual([]);
  });

  test.each(['UPDATE audit_entry SET seq = seq', 'DELETE FROM audit_entry', 'TRUNCATE audit_entry'])(
    'nor may the owner by mistake: %s',
    async (statement) => {
      await append(1);
      await expect(database.rows(statement)).rejects.toThrow(/append-only/);
    },
  );
});

describe('the list of the trail', () => {
  test('is paged by entry, newest first, without one missing', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, i) => append(i)));
    const first = await listAudit(clinic.administrator, AuditParams.parse({}));
    const second = await listAudit(clinic.administrator, AuditParams.parse({ before: first.next }));
    expect([first.rows.length, first.next, first.total, second.next]).toEqual([50, 11, 60, null]);
    expect([...first.rows, ...second.rows].map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, i) => 60 - i));
  });

  test('says that something was done to a patient, not what', async () => {
    const patientId = await clinic.addPatient();
    const screen = { screen: 'dvt', severity: 'urgent' };
    await inTransaction(clinic.clinician, (tx) =>
      appendAudit(tx, clinic.clinician, 'flag.raised', { type: 'red-flag', id: randomUUID(), patientId, details: screen }),
    );
    const { rows } = await listAudit(clinic.administrator, AuditParams.parse({}));
    expect(rows).toMatchObject([{ action: 'flag.raised', actor: clinic.clinician.name, patientId, subjectName: null, details: {} }]);
  });

  test('names who and what an entry is about, but never a patient', async () => {
    const { administrator, clinician } = clinic;
    const patientId = await clinic.addPatient({ givenName: 'Canary' });
    const { programVersionId } = clinic.programs.cecs;
    await inTransaction(administrator, async (tx) => {
      await appendAudit(tx, administrator, 'password.changed', { type: 'user', id: clinician.userId });
      await appendAudit(tx, administrator, 'program.published', { type: 'program-version', id: programVersionId, details: { number: 1 } });
      await appendAudit(tx, clinician, 'patient.viewed', { type: 'patient', id: patientId, patientId });
    });
    const { rows } = await listAudit(administrator, AuditParams.parse({}));
    expect(rows.map(({ subjectName }) => subjectName)).toEqual([
      null,
      'Chronic exertional compartment syndrome, version 1',
      clinician.name,
    ]);
    expect(JSON.stringify(rows)).not.toContain('Canary');
  });

  test.each([
    ['an action', { action: 'note.written' }, ['note.written']],
    ['a kind of them', { action: 'sign-in' }, ['session.refused', 'session.opened']],
    ['a day', { on: '2026-03-08' }, ['session.opened']],
    ['a day on which the clocks change', { on: '2026-03-09' }, ['note.written', 'session.refused']],
    ['a day without any', { on: '2026-03-10' }, []],
    ['a person', { q: 'nobody of that name' }, []],
  ])('is narrowed by %s', async (_, params, found) => {
    // New York: midnight is 5 am UTC before March 8, 2026, 2 am, and 4 am after.
    const entries = [
      ['session.opened', '2026-03-08T05:00:00Z'],
      ['session.refused', '2026-03-09T04:00:00Z'],
      ['note.written', '2026-03-10T03:59:59Z'],
    ] as const;
    const { organizationId } = clinic;
    for (const [action] of entries)
      await inTransaction(clinic.clinician, (tx) => appendAudit(tx, clinic.clinician, action, { type: 'note' }));
    await database.rows('SET session_replication_role = replica');
    for (const [action, at] of entries)
      await database.rows('UPDATE audit_entry SET at = $3 WHERE organization_id = $1 AND action = $2', [organizationId, action, at]);
    await database.rows('SET session_replication_role = origin');
    const { rows } = await listAudit({ ...clinic.administrator, zone: 'America/New_York' }, AuditParams.parse(params));
    expect(rows.map(({ action }) => action)).toEqual(found);
  });

  test.each(["' OR true --", '%', '\u0000', randomUUID()])('a search for %s finds nothing and breaks nothing', async (q) => {
    await append(1);
    const { rows } = await listAudit(clinic.administrator, AuditParams.parse({ q, action: 'note.written' }));
    expect(rows).toHaveLength(q === '\u0000' ? 1 : 0);
  });
});
