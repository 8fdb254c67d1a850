import { beforeAll, describe, expect, test } from 'vitest';
import { CaseloadParams, caseloadSorts } from '@/lib/data/caseload/caseload-params';
import { type CaseloadRow, listCaseload } from '@/lib/data/caseload/list-caseload';
import { searchPatients } from '@/lib/data/patients/search-patients';
import type { Viewer } from '@/lib/domain/access';
import { addDays } from '@/lib/domain/day';
import { programCodes } from '@/lib/domain/programs/program';
import { ownDatabase } from '@/prisma/run/own-test-database';
import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;
let viewer: Viewer;

const COUNT = 35;
const strange = [
  { givenName: '100%', familyName: 'Sure_Thing' },
  { givenName: 'Sinéad', familyName: 'O\'Brien "Bri"' },
  { givenName: 'Back\\slash', familyName: 'Til~de' },
  { givenName: 'sure', familyName: 'thing' },
];

const openFlag = (id: string): EnrollmentDraft['flags'][number] => ({
  id,
  screen: 'dvt',
  severity: 'urgent',
  raisedAt: clinic.clock.now,
  acknowledgedAt: null,
  clearBy: clinic.clock.today,
  clearedAt: null,
  screeningId: null,
  words: 'Wells score 2.',
  acknowledgedAction: null,
  clearance: null,
});

beforeAll(async () => {
  clinic = await testClinic(database);
  viewer = clinic.clinician;
  for (let i = 0; i < COUNT; i += 1) {
    const name = strange[i] ?? { givenName: 'Noor', familyName: `Twin ${i % 4}` };
    const patientId = await clinic.addPatient(name);
    // Few distinct values of everything, so that most rows tie with others in any order.
    const change = (draft: EnrollmentDraft) => {
      Object.assign(draft, { nextCheckInOn: i % 3 === 0 ? null : addDays(clinic.clock.today, (i % 3) - 2), nextScreeningOn: null });
      if (i % 7 === 0) draft.flags.push(openFlag(draft.patientId));
    };
    const isNew = i % 4 === 0;
    const course = isNew ? {} : ({ nprs: [[7 * (1 + (i % 2)), i % 5 === 0 ? 9 : 4 + (i % 3)]] } as const);
    await clinic.addCare({ patientId, program: programCodes[i % 3], startedDaysAgo: isNew ? 0 : 21 + 7 * (i % 2), course, change });
  }
  await clinic.addCare({ clinicianId: clinic.otherClinician.userId });
}, 120_000);

const list = (params: Record<string, unknown> = {}, as = viewer) => listCaseload(as, CaseloadParams.parse({ size: '200', ...params }));

async function pages(params: Record<string, unknown>, as = viewer): Promise<CaseloadRow[][]> {
  const found: CaseloadRow[][] = [];
  let after: string | null = null;
  do {
    const { rows, next } = await list({ ...params, size: '10', after }, as);
    found.push(rows);
    after = next;
  } while (after !== null && found.length < 10);
  return found;
}

describe('paging by key', () => {
  test.each(caseloadSorts.flatMap((sort) => [sort, `-${sort}`]))('%s shows every row once, in the order of one long page', async (sort) => {
    const whole = (await list({ sort })).rows.map((row) => row.enrollmentId);
    const shown = await pages({ sort });
    expect(whole).toHaveLength(COUNT);
    expect(shown.map((rows) => rows.length)).toEqual([10, 10, 10, 5]);
    expect(shown.flat().map((row) => row.enrollmentId)).toEqual(whole);
  });

  test('those that wait for nobody, who have no date to wait since, are each on one page in both directions', async () => {
    const clinicianId = clinic.otherClinician.userId;
    const change = (draft: EnrollmentDraft) => Object.assign(draft, { nextCheckInOn: null, nextScreeningOn: null });
    for (let i = 0; i < 22; i += 1) await clinic.addCare({ clinicianId, startedDaysAgo: 0, course: {}, change });
    for (const sort of ['urgency', '-urgency']) {
      const whole = (await list({ need: 'nobody', sort }, clinic.otherClinician)).rows.map((row) => row.enrollmentId);
      const shown = await pages({ need: 'nobody', sort }, clinic.otherClinician);
      expect(shown.length).toBeGreaterThan(2);
      expect(shown.flat().map((row) => row.enrollmentId)).toEqual(whole);
    }
  });

  test.each(caseloadSorts)('%s reversed is the order backwards', async (sort) => {
    const forwards = (await list({ sort })).rows.map((row) => row.enrollmentId);
    expect((await list({ sort: `-${sort}` })).rows.map((row) => row.enrollmentId)).toEqual(forwards.reverse());
  });

  test('no name stands in the address of the next page; a row that is not the viewer’s says nothing', async () => {
    const { rows, next } = await list({ sort: 'patient', size: '10' });
    expect(next).toBe(`~${rows.at(-1)?.enrollmentId}`);
    const theirs = (await list({}, clinic.otherClinician)).rows[0]?.enrollmentId;
    for (const sort of ['patient', '-patient']) expect((await list({ sort, after: `~${theirs}` })).rows).toHaveLength(COUNT);
  });

  test('with a filter pages through what fits only', async () => {
    const shown = (await pages({ program: 'sciatica', sort: 'patient' })).flat();
    expect(shown).toHaveLength(Math.ceil(COUNT / 3));
    expect(new Set(shown.map((row) => row.programName)).size).toBe(1);
  });

  test.each(['', 'nonsense', '~', `x~${'-'.repeat(36)}`, 'x~00000000-0000-0000-0000-00000000000', "'~'; DROP TABLE enrollment"])(
    'a key that is none (%s) means the first page',
    async (after) => {
      expect((await list({ after })).rows).toHaveLength(COUNT);
    },
  );
});

describe('order', () => {
  test('urgency puts the most urgent first, then the longest waiting', async () => {
    const stored = await database.rows<{ id: string }>(
      `SELECT id FROM enrollment WHERE clinician_id = $1 ORDER BY attention_rank, waiting_since NULLS LAST, id`,
      [viewer.userId],
    );
    expect((await list()).rows.map((row) => row.enrollmentId)).toEqual(stored.map(({ id }) => id));
    expect(new Set((await list()).rows.map((row) => row.rank)).size).toBeGreaterThan(2);
  });

  test('patient goes by family name, whatever the case', async () => {
    const names = (await list({ sort: 'patient' })).rows.map((row) => row.patientName);
    expect(names.indexOf('sure thing')).toBeLessThan(names.indexOf('Noor Twin 0'));
  });
});

describe('search', () => {
  test.each([
    ['100%', ['100% Sure_Thing']],
    ['%', ['100% Sure_Thing']],
    ['_', ['100% Sure_Thing']],
    ['Sure_Thing', ['100% Sure_Thing']],
    ['sure thing', ['sure thing']],
    ['thing sure', ['sure thing']],
    ["o'b", ['Sinéad O\'Brien "Bri"']],
    ['"bri"', ['Sinéad O\'Brien "Bri"']],
    ['\\', ['Back\\slash Til~de']],
    ['~', ['Back\\slash Til~de']],
  ])('%s finds it as written', async (q, names) => {
    const found = (await list({ q })).rows.map((row) => row.patientName);
    expect(found).toEqual(names);
    const word = q.trim();
    if (word.length > 1) expect((await searchPatients(viewer, word)).map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });

  test.each(['Sinead', 'SINÉAD', '"bri" sinead', "sinéad o'brien"])('%s finds it whatever its accents', async (q) => {
    expect((await list({ q })).rows.map((row) => row.patientName)).toEqual(['Sinéad O\'Brien "Bri"']);
  });

  test('a record number finds its patient', async () => {
    const [row] = (await list({ q: 'sure thing' })).rows;
    expect((await list({ q: row?.recordNumber })).rows.map((one) => one.enrollmentId)).toEqual([row?.enrollmentId]);
  });
});

describe('hostile addresses', () => {
  const payloads = [
    "' OR '1'='1",
    "'; DROP TABLE enrollment; --",
    "x' UNION SELECT password_hash FROM credential --",
    '$1',
    "\\'; SELECT pg_sleep(5); --",
    '{"$ne":null}',
  ];
  const before = { sort: 'patient', size: '200' };

  test.each(payloads)('q=%s finds nobody', async (q) => {
    expect((await list({ q })).rows).toEqual([]);
    expect(await searchPatients(viewer, q)).toEqual([]);
  });

  test.each(payloads)('sort, program, need and size of %s are as if absent', async (payload) => {
    const usual = (await list()).rows.map((row) => row.enrollmentId);
    const given = { sort: payload, program: payload, need: payload, after: payload };
    expect((await list(given)).rows.map((row) => row.enrollmentId)).toEqual(usual);
    expect(CaseloadParams.parse({ size: payload }).size).toBe(50);
  });

  test.each(payloads)('a key of %s only moves along the order', async (payload) => {
    const { rows } = await list({ ...before, after: `${payload}~${clinic.organizationId}` });
    expect(rows.length).toBeLessThanOrEqual(COUNT);
    expect((await list(before)).rows).toHaveLength(COUNT);
  });

  test('a character that a database cannot hold is as if nothing were searched', async () => {
    expect((await list({ q: 'a\u0000b', after: `\u0000~${clinic.organizationId}` })).rows).toHaveLength(COUNT);
    expect(await searchPatients(viewer, 'Noor\u0000\u0000')).toHaveLength(8);
  });

  test('lists and repeated parameters are as if absent', async () => {
    expect((await list({ q: ['a', 'b'], sort: ['patient', 'week'], size: '200' })).rows).toHaveLength(COUNT);
  });
});
