import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyAssessments } from '@/lib/data/enrollments/verify-assessments';
import { RecordScore, recordScore } from '@/lib/data/observations/record-score';
import { addDays } from '@/lib/domain/day';
import type { MeasureCode } from '@/lib/domain/measures/measure';
import { ownDatabase } from '@/prisma/run/own-test-database';
import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;

beforeAll(async () => {
  clinic = await testClinic(database);
});

type Score = { measure?: MeasureCode; value?: number; answers?: (number | null)[]; day?: number; key?: string };

/** Records a score as a form sends it; `day` counts from the start of care. */
const score = (care: EnrollmentDraft, { measure = 'nprs', day = 21, key = randomUUID(), ...given }: Score) =>
  recordScore(
    clinic.clinician,
    RecordScore.parse({ key, enrollmentId: care.id, measure, observedOn: addDays(care.startsOn, day), ...given }),
  );

const goalOf = async ({ id }: EnrollmentDraft, code: string) =>
  (
    await database.rows<{ status: string; rule: string; reason: string; latest: number }>(
      `SELECT status, rule, assessment->>'reason' AS reason, latest_value::float AS latest FROM goal WHERE enrollment_id = $1 AND code = $2`,
      [id, code],
    )
  )[0];

const enrollmentOf = async ({ id }: EnrollmentDraft) =>
  (
    await database.rows<{ rank: number; reasons: string[]; checkIn: string; screening: string }>(
      `SELECT attention_rank AS rank, next_check_in_on::text AS "checkIn", next_screening_on::text AS screening,
         ARRAY(SELECT reason->>'text' FROM jsonb_array_elements(reasons) reason) AS reasons FROM enrollment WHERE id = $1`,
      [id],
    )
  )[0];

const countOf = async (table: string, { id }: EnrollmentDraft) =>
  (await database.rows<{ count: number }>(`SELECT count(*)::int AS count FROM ${table} WHERE enrollment_id = $1`, [id]))[0]?.count;

const pain = 'st1-pain';

describe('PHQ-9, question 9', () => {
  const answers = [1, 0, 0, 2, 0, 0, 0, 0, 1];

  test('above 0 raises a self-harm flag that asks for someone today and stops no exercise', async () => {
    const care = await clinic.addCare({ baselines: { nprs: 6 } });
    await score(care, { value: 5 });
    await score(care, { measure: 'phq-9', answers });
    expect(await database.rows(`SELECT screen, severity, enrollment_id AS id FROM red_flag WHERE enrollment_id = $1`, [care.id])).toEqual([
      { screen: 'self-harm', severity: 'urgent', id: care.id },
    ]);
    expect(await enrollmentOf(care)).toMatchObject({ rank: 3, reasons: expect.arrayContaining(['Self-harm answer, not followed up']) });
    expect((await goalOf(care, pain))?.status).toBe('on-track');
    const stored = await database.rows(`SELECT value::float, answers FROM observation WHERE enrollment_id = $1 AND measure = 'phq-9'`, [
      care.id,
    ]);
    expect(stored).toEqual([{ value: 4, answers }]);
  });

  test('above 0 once more while the flag is open raises no second one', async () => {
    const care = await clinic.addCare();
    await score(care, { measure: 'phq-9', answers, day: 20 });
    await score(care, { measure: 'phq-9', answers });
    expect(await countOf('red_flag', care)).toBe(1);
  });

  test('at 0 raises none, however high the rest', async () => {
    const care = await clinic.addCare();
    await score(care, { measure: 'phq-9', answers: [3, 3, 3, 3, 3, 3, 3, 3, 0] });
    expect(await countOf('red_flag', care)).toBe(0);
  });
});

describe('what a pain score schedules', () => {
  const soon = 5;
  const withScreening = (nextIn: number) => (draft: EnrollmentDraft) =>
    Object.assign(draft, { nextScreeningOn: addDays(clinic.clock.today, nextIn), nextCheckInOn: addDays(clinic.clock.today, 1) });

  test.each<[string, [number, number][], [number, number], number]>([
    ['a rise by 2 asks for a screening today', [[14, 3]], [21, 5], 0],
    ['a rise by 1 does not', [[14, 3]], [21, 4], soon],
    ['a rise above the baseline counts as well', [], [21, 8], 0],
    ['an old score is compared with the one before it, not with the newest', [[18, 3]], [10, 6], soon],
    ['an old score that had risen then asks as well', [[18, 6]], [10, 8], 0],
  ])('%s', async (_, before, [day, value], expectedIn) => {
    const care = await clinic.addCare({ baselines: { nprs: 6 }, course: { nprs: before }, change: withScreening(soon) });
    await score(care, { value, day });
    expect((await enrollmentOf(care))?.screening).toBe(addDays(clinic.clock.today, expectedIn));
  });

  test('a screening that is overdue stays overdue since its day', async () => {
    const care = await clinic.addCare({ baselines: { nprs: 3 }, change: withScreening(-3) });
    await score(care, { value: 7 });
    expect((await enrollmentOf(care))?.screening).toBe(addDays(clinic.clock.today, -3));
  });

  test('the next check-in is a week after the score, never earlier than planned', async () => {
    const care = await clinic.addCare({ change: withScreening(soon) });
    await score(care, { value: 5, day: 10 });
    expect((await enrollmentOf(care))?.checkIn).toBe(addDays(clinic.clock.today, 1));
    await score(care, { value: 5, day: 21 });
    expect((await enrollmentOf(care))?.checkIn).toBe(addDays(clinic.clock.today, 7));
  });
});

describe('twenty at once', () => {
  test('with one key store one observation, and all get its answer', async () => {
    const care = await clinic.addCare();
    const before = (await countOf('observation', care)) ?? 0;
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => score(care, { value: 5, key })));
    expect(answers).toEqual(answers.map(() => ({ patientId: care.patientId, goalId: care.goals[0]?.id })));
    expect(await countOf('observation', care)).toBe(before + 1);
  });

  test('with keys of their own are all stored, and what is derived counts every one', async () => {
    const care = await clinic.addCare();
    const before = (await countOf('observation', care)) ?? 0;
    await Promise.all(Array.from({ length: 20 }, (_, i) => score(care, { value: i % 11, day: 1 + i })));
    expect(await countOf('observation', care)).toBe(before + 20);
    expect((await goalOf(care, pain))?.latest).toBe(8);
    expect((await verifyAssessments()).differences).toEqual([]);
  });
});
