import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { todayIn } from '@/lib/data/clock';
import { undoImport } from '@/lib/data/rosters/undo-import';
import { workRosters } from '@/lib/data/rosters/work-rosters';
import { addDays } from '@/lib/domain/day';
import { problemInWords } from '@/lib/domain/eligibility/roster/problem-in-words';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';
import { header, type RosterOfTest, rosterOfTest } from './roster-of-test.fixture';

const database = ownDatabase();
let clinic: TestClinic;
let roster: RosterOfTest;
const today = todayIn('America/New_York');
const yesterday = addDays(today, -1);

const csv = (...rows: string[]) => [header, ...rows, ''].join('\r\n');
const anna = 'A1,Anna,Reyes,1980-01-31,self,,E1,anna@harbor.example,2024-01-01,';
const ben = 'A2,Ben,Reyes,1979-05-02,spouse,A1,,,2024-01-01,';
const cleo = 'A3,Cleo,Okafor,1990-12-24,self,,E3,,2024-03-01,';

beforeAll(async () => {
  clinic = await testClinic(database);
});
beforeEach(async () => {
  roster = rosterOfTest(database, clinic.administrator);
  await roster.create();
});

test('a first file is checked without a change, then adds everyone, family linked to their subscriber', async () => {
  const checked = await roster.check(csv(ben, anna, cleo));
  expect(checked).toMatchObject({ status: 'ready', counts: { rows: 3, added: 3, changed: 0, ended: 0, unchanged: 0, refused: 0 } });
  expect(await roster.members()).toEqual([]);
  const done = await rosterApplied(checked.id);
  expect(done).toMatchObject({ status: 'done', canUndo: true });
  expect(await roster.members()).toMatchObject([
    {
      member_number: 'A1',
      given_name: 'Anna',
      birth_date: '1980-01-31',
      relationship: 'self',
      subscriber: null,
      employee_number: 'E1',
      starts_on: '2024-01-01',
    },
    { member_number: 'A2', relationship: 'spouse', subscriber: 'A1' },
    { member_number: 'A3', work_email: null, ends_on: null },
  ]);
});

test('after many new members the database knows how many it has', { timeout: 120_000 }, async () => {
  const people = Array.from({ length: 10_000 }, (_, at) => `B${at},Bea,Reyes,1980-01-31,self,,,,2024-01-01,`);
  await roster.put(csv(...people));
  const [known] = await database.rows(
    `SELECT reltuples::int AS known, (SELECT count(*)::int FROM member) AS count FROM pg_class WHERE relname = 'member'`,
  );
  expect(known?.known).toBe(known?.count);
});

async function rosterApplied(importId: string) {
  const { applyImport } = await import('@/lib/data/rosters/apply-import');
  await applyImport(clinic.administrator, { ...roster.address(importId), endedConfirmed: (await roster.look(importId)).counts.ending });
  await workRosters();
  return roster.look(importId);
}

test('the next full file adds, changes and ends; undone, everything stands as it did, ids and all', async () => {
  await roster.put(csv(anna, ben, cleo));
  const before = await roster.members();
  const done = await roster.put(
    csv('A1,Anna,Reyes-Lund,1980-01-31,self,,E1,anna@harbor.example,2024-01-01,', ben, 'A4,Dee,Lund,2015-02-03,child,A1,,,,'),
  );
  expect(done.counts).toMatchObject({ added: 1, changed: 1, ended: 1, unchanged: 1, ending: 1, current: 3 });
  expect(await roster.members()).toMatchObject([
    { member_number: 'A1', family_name: 'Reyes-Lund', id: before[0]?.id },
    { member_number: 'A2', ends_on: null },
    { member_number: 'A3', ends_on: yesterday, id: before[2]?.id },
    { member_number: 'A4', subscriber: 'A1', starts_on: today },
  ]);
  await undoImport(clinic.administrator, roster.address(done.id));
  await workRosters();
  expect(await roster.look(done.id)).toMatchObject({ status: 'undone' });
  expect(await roster.members()).toEqual(before);
});

describe('rows that cannot be taken', () => {
  test('are told in words, and their members stay as they are', async () => {
    await roster.put(csv(anna, ben, cleo));
    const before = await roster.members();
    const checked = await roster.check(
      csv(
        'A1,Anna,Reyes,1980-02-31,self,,E1,,2024-01-01,',
        'A2,Ben,Reyes,1979-05-02,spouse,A1,,,2024-01-01,',
        'A3,Cleo,Okafor,1990-12-24,self,,E3,,2024-03-01,',
        'A5,Eve,Stone,1991-01-01,child,A9,,,,',
        'A6,Fay,Stone,1991-01-01,self,,,,,',
        'A6,Fay,Stone,1992-01-01,self,,,,,',
        'A7,Gus,Stone,1991-01-01,self,,,,,',
        'A7,Gus,Stone,1991-01-01,self,,,,,',
        'A8,Hal,Stone,1991-01-01,self,,,,,',
        'A9x,Ida,Stone,1991-01-01,self,,,,,',
        'A10,Jon,Stone,1991-01-01,self,,,,,',
      ),
    );
    expect(checked.problems.map(problemInWords)).toEqual([
      'Row 2: born 31 February 1980. There is no such day.',
      'Row 5: the subscriber “A9” is not on the roster.',
      'Row 6: says something else of member “A6” than row 7. Neither was taken.',
      'Row 7: says something else of member “A6” than row 6. Neither was taken.',
    ]);
    expect(checked.counts).toMatchObject({ rows: 11, added: 4, changed: 0, ended: 0, unchanged: 2, repeated: 1, refused: 4, problems: 4 });
    await rosterApplied(checked.id);
    expect((await roster.members()).filter(({ member_number }) => /^A[123]$/.test(member_number ?? ''))).toEqual(before);
  });
});
