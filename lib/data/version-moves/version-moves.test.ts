import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { verifyAssessments } from '@/lib/data/enrollments/verify-assessments';
import { EditGoal, editGoal } from '@/lib/data/goals/edit-goal';
import { recordScore } from '@/lib/data/observations/record-score';
import { getPatient } from '@/lib/data/patients/get-patient';
import { codeOf, dueInWeek } from '@/lib/data/program-drafts/draft-of-test.fixture';
import { getProgramDraft } from '@/lib/data/program-drafts/get-program-draft';
import { publishProgram } from '@/lib/data/program-drafts/publish-program';
import { startProgramDraft } from '@/lib/data/program-drafts/start-program-draft';
import { getUpgrade, type UpgradeRow } from '@/lib/data/version-moves/get-upgrade';
import { MoveEnrollments, moveEnrollments } from '@/lib/data/version-moves/move-enrollments';
import { undoMove } from '@/lib/data/version-moves/undo-move';
import type { Viewer } from '@/lib/domain/access';
import { addDays } from '@/lib/domain/day';
import { ownDatabase } from '@/prisma/run/own-test-database';
import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
const programCode = 'overuse';
let clinic: TestClinic;
let manager: Viewer;
let care: EnrollmentDraft;
let versionId: string;

/** Pain 6 → 4 due in week 4, overdue after five weeks; version 2 asks for 3 points less by week 6. */
beforeEach(async () => {
  clinic = await testClinic(database);
  manager = clinic.manager;
  care = await clinic.addCare({ startedDaysAgo: 35, baselines: { nprs: 6 }, course: { nprs: [[30, 5]] } });
  versionId = await publishNext('6', { target: { kind: 'change', amount: '3' } });
});

async function publishNext(dueWeek: string, given: object = {}): Promise<string> {
  await startProgramDraft(manager, { programCode });
  await dueInWeek(manager, { programCode, version: 1 }, dueWeek, {
    wording: 'Have less pain, stiffness and swelling in everyday moves',
    ...given,
  });
  const { version } = await getProgramDraft(manager, programCode);
  await publishProgram(manager, { programCode, version, key: randomUUID() });
  return (await getUpgrade(manager, programCode)).version.id;
}

const painOf = (of: EnrollmentDraft) => of.goals.find(({ code }) => code === 'st1-pain')?.id ?? '';
const move = (ids: string[], given: Record<string, unknown> = {}, viewer = manager) =>
  moveEnrollments(viewer, MoveEnrollments.parse({ key: randomUUID(), programCode, toVersionId: versionId, enrollmentIds: ids, ...given }));
const preview = async (id = care.id): Promise<UpgradeRow | undefined> =>
  (await getUpgrade(manager, programCode)).rows.find(({ enrollmentId }) => enrollmentId === id);
const lastMove = async () => (await getUpgrade(manager, programCode)).recent[0];
const undo = async (viewer = manager) => undoMove(viewer, { moveId: (await lastMove())?.id ?? '' });

/** An enrollment and its goals, without what counts edits. */
const standing = async ({ id }: EnrollmentDraft = care) => ({
  enrollment: (
    await database.rows(
      `SELECT program_version_id, planned_end_on::text, phase_code, attention_rank, reasons, goals_by_status, gas_score, next_due_on::text, review_on::text
       FROM enrollment WHERE id = $1`,
      [id],
    )
  )[0],
  goals: await database.rows(
    `SELECT code, wording, target, starts_on::text, due_on::text, curve, importance, difficulty, status, rule, assessment FROM goal WHERE enrollment_id = $1 ORDER BY position, id`,
    [id],
  ),
});
const editPain = (given: Record<string, unknown> = {}) =>
  editGoal(
    clinic.clinician,
    EditGoal.parse({
      goalId: painOf(care),
      version: '1',
      target: '5',
      dueOn: addDays(care.startsOn, 28),
      importance: '3',
      difficulty: '1',
      reason: 'Agreed today',
      ...given,
    }),
  );

describe('the preview', () => {
  test('says by record, not by name, what would change and from which status to which', async () => {
    const { patientId } = care;
    const [patient] = await database.rows<{ names: string[] }>(
      'SELECT ARRAY[given_name, family_name, record_number] AS names FROM patient WHERE id = $1',
      [patientId],
    );
    const upgrade = await getUpgrade(manager, programCode);
    expect(upgrade).toMatchObject({ version: { number: 2 }, total: 1, recent: [] });
    const [row] = upgrade.rows;
    expect(row).toMatchObject({ enrollmentId: care.id, record: care.id.slice(-8).toUpperCase(), fromNumber: 1, week: 6, notes: [] });
    expect(row?.goals).toEqual([
      {
        id: painOf(care),
        name: 'Pain goal',
        isChanged: true,
        statusBefore: 'overdue',
        statusAfter: 'at-risk',
        changes: [expect.stringMatching(/^target 3 points instead of 4 points$/), expect.stringMatching(/^due .* instead of /)],
        kept: null,
      },
    ]);
    const text = JSON.stringify(upgrade);
    for (const name of [patientId, ...(patient?.names ?? [])]) expect(text).not.toContain(name);
  });

  test('stores nothing but that it was seen', async () => {
    const before = await standing();
    await getUpgrade(manager, programCode);
    expect(await standing()).toEqual(before);
    expect(await database.rows('SELECT 1 FROM version_move WHERE organization_id = $1', [clinic.organizationId])).toEqual([]);
    const seen = await database.rows(`SELECT 1 FROM audit_entry WHERE organization_id = $1 AND action = 'upgrade.viewed'`, [
      clinic.organizationId,
    ]);
    expect(seen.length).toBeGreaterThan(0);
  });

  test('a target that a clinician has set stays, also when set back', async () => {
    await editPain();
    await editPain({ version: '2', target: '4' });
    expect((await preview())?.goals[0]).toMatchObject({
      changes: [expect.stringMatching(/^due /)],
      kept: 'target stays as the clinician set it',
    });
  });

  test('puts those whose goals would change before those whose goals stay', async () => {
    const later = await clinic.addCare({ startedDaysAgo: 14, baselines: { nprs: 6 } });
    const order = async () => (await getUpgrade(manager, programCode)).rows.map(({ enrollmentId }) => enrollmentId);
    expect(await order()).toEqual([care.id, later.id]);
    await editPain({ dueOn: addDays(care.startsOn, 40) });
    expect(await order()).toEqual([later.id, care.id]);
  });

  test('leaves out care that has ended and care on the new version', async () => {
    const change = (draft: EnrollmentDraft) => Object.assign(draft, { status: 'completed', endedOn: clinic.clock.today });
    const ended = await clinic.addCare({ change });
    expect(await preview(ended.id)).toBeUndefined();
    await move([care.id]);
    expect((await getUpgrade(manager, programCode)).total).toBe(0);
  });
});

describe('a move', () => {
  test('does what the preview said, is recorded, and what follows is derived anew', async () => {
    const [goal] = (await preview())?.goals ?? [];
    expect(await move([care.id])).toEqual({ programCode, moved: 1 });
    const { enrollment, goals } = await standing();
    expect(enrollment).toMatchObject({ program_version_id: versionId });
    const pain = goals.find(({ code }) => code === 'st1-pain');
    expect(pain).toMatchObject({ due_on: addDays(care.startsOn, 42), status: goal?.statusAfter });
    expect(Number(pain?.target)).toBe(3);
    expect((await verifyAssessments()).differences).toEqual([]);
    expect(
      await database.rows('SELECT from_version_id, to_version_id, user_id FROM version_move WHERE enrollment_id = $1', [care.id]),
    ).toEqual([{ from_version_id: clinic.programs.overuse.programVersionId, to_version_id: versionId, user_id: manager.userId }]);
    const entries = await database.rows(`SELECT patient_id FROM audit_entry WHERE action = 'enrollment.upgraded' AND subject_id = $1`, [
      care.id,
    ]);
    expect(entries).toEqual([{ patient_id: care.patientId }]);
  });

  test('takes those chosen and leaves the others', async () => {
    const [second, third] = [await clinic.addCare(), await clinic.addCare()];
    await move([care.id, third.id]);
    expect((await getUpgrade(manager, programCode)).rows.map(({ enrollmentId }) => enrollmentId)).toEqual([second.id]);
    expect(await move([], { all: 'yes' })).toMatchObject({ moved: 1 });
    expect((await getUpgrade(manager, programCode)).rows).toEqual([]);
  });

  test('sent many times at once happens once', async () => {
    const key = randomUUID();
    const results = await Promise.all(Array.from({ length: 6 }, () => move([care.id], { key })));
    expect(results).toEqual(Array.from({ length: 6 }, () => ({ programCode, moved: 1 })));
    const rival = await Promise.all(Array.from({ length: 4 }, () => codeOf(move([care.id]))));
    expect(rival).toEqual(['stale', 'stale', 'stale', 'stale']);
    expect(await database.rows('SELECT 1 FROM version_move WHERE enrollment_id = $1', [care.id])).toHaveLength(1);
  });

  test('of nobody, or to a version that is no longer the published one, is refused', async () => {
    await expect(move([])).rejects.toMatchObject({ code: 'refused', field: 'enrollmentIds' });
    await publishNext('5');
    expect(await codeOf(move([care.id]))).toBe('stale');
  });

  test('a form on the goal that was opened before it is stale', async () => {
    await move([care.id]);
    expect(await codeOf(editPain())).toBe('stale');
  });

  test('a record cannot be changed or deleted, not even by the owner', async () => {
    await move([care.id]);
    for (const statement of ['UPDATE version_move SET after = before', 'DELETE FROM version_move'])
      await expect(database.rows(statement)).rejects.toThrow('append-only');
  });
});

test('the clinician reads the move and its undo in the timeline', async () => {
  await move([care.id]);
  await undo();
  const { timeline } = await getPatient(clinic.clinician, care.patientId);
  expect(timeline.slice(0, 2).map(({ title, detail, by }) => [title, detail, by])).toEqual([
    ['Moved back to version 1 of Overuse and muscle-related leg pain', 'From version 2', manager.name],
    ['Moved to version 2 of Overuse and muscle-related leg pain', 'From version 1', manager.name],
  ]);
});

describe('an undo', () => {
  test('restores version and goals exactly, is recorded, and can be followed by the same move', async () => {
    const before = await standing();
    await move([care.id]);
    const after = await standing();
    await recordScore(clinic.clinician, {
      key: randomUUID(),
      enrollmentId: care.id,
      measure: 'psfs',
      value: 4,
      observedOn: clinic.clock.today,
    });
    await undo();
    const { goals, enrollment } = await standing();
    expect(goals.filter(({ code }) => code !== 'lt3-return')).toEqual(before.goals.filter(({ code }) => code !== 'lt3-return'));
    expect(enrollment).toMatchObject({ program_version_id: clinic.programs.overuse.programVersionId });
    expect((await verifyAssessments()).differences).toEqual([]);
    expect(await lastMove()).toBeUndefined();
    await move([care.id]);
    expect((await standing()).goals.find(({ code }) => code === 'st1-pain')).toEqual(after.goals.find(({ code }) => code === 'st1-pain'));
    await undo();
    expect((await standing()).goals.find(({ code }) => code === 'st1-pain')).toEqual(before.goals.find(({ code }) => code === 'st1-pain'));
    expect(await database.rows('SELECT 1 FROM version_move WHERE enrollment_id = $1', [care.id])).toHaveLength(4);
  });

  test('happens once, however often it is sent', async () => {
    await move([care.id]);
    const moveId = (await lastMove())?.id ?? '';
    const codes = await Promise.all(Array.from({ length: 6 }, () => codeOf(undoMove(manager, { moveId }))));
    expect(codes.sort()).toEqual(['conflict', 'conflict', 'conflict', 'conflict', 'conflict', 'done']);
  });

  test('says what was changed since, and then changes nothing', async () => {
    await move([care.id]);
    await editPain({ version: '2', target: '2' });
    const before = await standing();
    expect((await lastMove())?.obstacles).toEqual(['Pain goal was changed since.']);
    await expect(undo()).rejects.toMatchObject({ code: 'refused', message: 'This cannot be undone. Pain goal was changed since.' });
    expect(await standing()).toEqual(before);
  });

  test('of an undo, or of nothing, is not found', async () => {
    await move([care.id]);
    await undo();
    const [undone] = await database.rows<{ id: string }>('SELECT id FROM version_move WHERE undoes_id IS NOT NULL AND enrollment_id = $1', [
      care.id,
    ]);
    for (const moveId of [undone?.id ?? '', randomUUID()]) expect(await codeOf(undoMove(manager, { moveId }))).toBe('notFound');
  });
});

test('clinicians and administrators do not see who would move, and move nobody', async () => {
  await move([care.id]);
  const moveId = (await lastMove())?.id ?? '';
  for (const viewer of [clinic.clinician, clinic.administrator])
    for (const attempt of [() => getUpgrade(viewer, programCode), () => move([care.id], {}, viewer), () => undoMove(viewer, { moveId })])
      expect(await codeOf(attempt())).toBe('notFound');
});
