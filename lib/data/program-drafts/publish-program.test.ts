import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { discardProgramDraft } from '@/lib/data/program-drafts/discard-program-draft';
import { codeOf, type DraftOfTest, dueInWeek } from '@/lib/data/program-drafts/draft-of-test.fixture';
import { getProgramDraft } from '@/lib/data/program-drafts/get-program-draft';
import { publishProgram } from '@/lib/data/program-drafts/publish-program';
import { startProgramDraft } from '@/lib/data/program-drafts/start-program-draft';
import { getProgram } from '@/lib/data/programs/get-program';
import { getVersion } from '@/lib/data/programs/get-version';
import { listUnpublished } from '@/lib/data/programs/list-unpublished';
import { listVersions } from '@/lib/data/programs/list-versions';
import { publicProgram } from '@/lib/data/programs/published-program';
import { retireProgram } from '@/lib/data/programs/retire-program';
import type { Viewer } from '@/lib/domain/access';
import type { ProgramCode } from '@/lib/domain/programs/program';
import { programOf } from '@/lib/domain/programs/registry';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';
import { testIntake } from '@/prisma/seed/factories/test-intake';

const database = ownDatabase();
let clinic: TestClinic;
let manager: Viewer;

beforeEach(async () => {
  clinic = await testClinic(database);
  manager = clinic.manager;
});

async function newDraft(programCode: ProgramCode = 'cecs') {
  await startProgramDraft(manager, { programCode });
  return { programCode, version: 1 };
}

const publish = (draft: DraftOfTest, key: string = randomUUID(), viewer = manager) => publishProgram(viewer, { ...draft, key });
const rowsOf = (programCode: string) =>
  database.rows<{ number: number; status: string; version: number }>(
    `SELECT v.number, v.status, v.version FROM program_version v JOIN program p ON p.organization_id = v.organization_id AND p.id = v.program_id
     WHERE p.organization_id = $1 AND p.code = $2 ORDER BY v.number`,
    [clinic.organizationId, programCode],
  );

describe('publishing', () => {
  test('retires the former version in the same step; assignments, members and the name follow; a resent form does it once', async () => {
    const draft = await newDraft('shin-pain');
    await dueInWeek(manager, draft, '6');
    const key = randomUUID();
    const results = await Promise.all(Array.from({ length: 6 }, () => publish({ ...draft, version: 2 }, key)));
    expect(results).toEqual(Array.from({ length: 6 }, () => ({ programCode: 'shin-pain', number: 2 })));
    expect(await rowsOf('shin-pain')).toEqual([
      { number: 1, status: 'retired', version: 1 },
      { number: 2, status: 'published', version: 3 },
    ]);
    const published = await publicProgram(clinic.organizationId, 'shin-pain');
    expect(published?.goals.find(({ code }) => code === 'st1-pain')?.dueWeek).toBe(6);
    const intake = testIntake(clinic.clinician, await clinic.addPatient());
    await intake.choose({ programCode: 'shin-pain' });
    await intake.screen();
    await intake.save();
    const { enrollmentId } = await intake.assign();
    const [enrolled] = await database.rows(
      'SELECT v.number FROM enrollment e JOIN program_version v ON v.id = e.program_version_id WHERE e.id = $1',
      [enrollmentId],
    );
    expect(enrolled).toEqual({ number: 2 });
    const { since, status } = await getVersion(clinic.clinician, 'shin-pain', 2);
    expect([status, since?.number, since?.changes[0]]).toEqual(['published', 1, expect.stringMatching(/^Pain goal says “Have less pain”/)]);
    const [entry] = await database.rows<{ details: { changes: string[] } }>(
      `SELECT details FROM audit_entry WHERE organization_id = $1 AND action = 'program.published'`,
      [clinic.organizationId],
    );
    expect(entry?.details.changes).toContain('Pain goal is due in week 6 instead of 4');
  });

  test('nothing different, or something saved meanwhile, is refused', async () => {
    const draft = await newDraft('cecs');
    await expect(publish(draft)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('Nothing in this draft differs'),
    });
    await dueInWeek(manager, draft, '6', { references: 'fn14' });
    expect(await codeOf(publish(draft))).toBe('stale');
  });

  test('a published version cannot be changed or deleted, not even by the owner', async () => {
    const where = `WHERE organization_id = $1 AND status = 'published'`;
    for (const statement of [`UPDATE program_version SET definition = '{}' ${where}`, `DELETE FROM program_version ${where}`])
      await expect(database.rows(statement, [clinic.organizationId])).rejects.toThrow('never changes');
  });
});

test('a retired program is out of the library, and a draft of it can be published again', async () => {
  const programCode = 'meralgia';
  expect(await codeOf(retireProgram(manager, { key: randomUUID(), programCode, number: 2 }))).toBe('stale');
  await retireProgram(manager, { key: randomUUID(), programCode, number: 1 });
  expect(await codeOf(retireProgram(manager, { key: randomUUID(), programCode, number: 1 }))).toBe('conflict');
  expect(await codeOf(getProgram(manager, programCode))).toBe('notFound');
  expect(await publicProgram(clinic.organizationId, programCode)).toBeNull();
  expect(await listUnpublished(manager)).toEqual([{ code: programCode, name: programOf(programCode).name, hasDraft: false }]);
  expect(await codeOf(listUnpublished(clinic.clinician))).toBe('notFound');
  await startProgramDraft(manager, { programCode });
  expect(await publish({ programCode, version: 1 })).toMatchObject({ number: 2 });
  expect((await listVersions(manager, programCode)).versions.map(({ number, status, patients }) => [number, status, patients])).toEqual([
    [2, 'published', 0],
    [1, 'retired', 0],
  ]);
});

test('clinicians read versions, but no drafts and no counts; nothing of it exists for them to change', async () => {
  const draft = await newDraft('sciatica');
  const { versions } = await listVersions(clinic.clinician, 'sciatica');
  expect(versions.map(({ status, patients }) => [status, patients])).toEqual([['published', null]]);
  const attempts = [
    () => startProgramDraft(clinic.clinician, draft),
    () => getProgramDraft(clinic.clinician, 'sciatica'),
    () => dueInWeek(clinic.clinician, draft, '6'),
    () => publish(draft, randomUUID(), clinic.clinician),
    () => discardProgramDraft(clinic.clinician, draft),
    () => retireProgram(clinic.clinician, { ...draft, key: randomUUID(), number: 1 }),
    () => getVersion(clinic.clinician, 'sciatica', 2),
  ];
  for (const attempt of attempts) expect(await codeOf(attempt())).toBe('notFound');
});
