import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { RecordScore, recordScore } from '@/lib/data/observations/record-score';
import { addDays } from '@/lib/domain/day';
import { dayInWords } from '@/lib/domain/goals/value-in-words';
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

const countOf = async (table: string, { id }: EnrollmentDraft) =>
  (await database.rows<{ count: number }>(`SELECT count(*)::int AS count FROM ${table} WHERE enrollment_id = $1`, [id]))[0]?.count;

// Pain 6 → 4 by week 4 with k = 0.2 and w = 1: E(2) = 4.80, E(3) = 4.36. Leg function 40 → 49 by week 12 with w = 4.5: E(3) = 44.47.
const pain = 'st1-pain';
const walking = 'lt2-walking';
describe('status, rule and reason after a score are those computed by hand', () => {
  test.each<[string, MeasureCode, [number, number][], string, [string, string, string]]>([
    ['within', 'nprs', [[14, 5]], pain, ['on-track', 'within-band', '5 points is within the expected 4.8 points ± 1 for week 2.']],
    [
      'below once',
      'nprs',
      [[14, 6]],
      pain,
      ['at-risk', 'below-band', '6 points is 0.2 above the upper edge of the expected band for week 2.'],
    ],
    [
      'below twice',
      'nprs',
      [
        [14, 6],
        [21, 6],
      ],
      pain,
      [
        'off-track',
        'below-band-twice',
        '6 points is 0.6 above the upper edge of the expected band for week 3, for the second time in a row.',
      ],
    ],
    [
      'below, better, below',
      'nprs',
      [
        [14, 6],
        [18, 5],
        [21, 6],
      ],
      pain,
      ['at-risk', 'below-band', '6 points is 0.6 above the upper edge of the expected band for week 3.'],
    ],
    [
      'far below',
      'nprs',
      [[21, 7]],
      pain,
      ['off-track', 'far-below-band', '7 points is 1.6 above the upper edge of the expected band for week 3.'],
    ],
    ['worse', 'nprs', [[14, 8]], pain, ['off-track', 'worse-than-baseline', '8 points is 2 worse than 6 at the start.']],
    ['met', 'nprs', [[14, 4]], pain, ['achieved', 'target-met', '4 points meets the target of 4 points.']],
    [
      'met twice',
      'nprs',
      [
        [14, 4],
        [21, 3],
      ],
      pain,
      ['sustaining', 'target-held', '3 points meets the target of 4 points for at least the second time in a row.'],
    ],
    [
      'a higher measure, just short',
      'lefs',
      [[21, 39]],
      walking,
      ['at-risk', 'below-band', '39 points is 1 below the lower edge of the expected band for week 3.'],
    ],
    [
      'a higher measure, within',
      'lefs',
      [[21, 40]],
      walking,
      ['on-track', 'within-band', '40 points is within the expected 44.5 points ± 4.5 for week 3.'],
    ],
    [
      'a higher measure, far below',
      'lefs',
      [[21, 35]],
      walking,
      ['off-track', 'far-below-band', '35 points is 5 below the lower edge of the expected band for week 3.'],
    ],
  ])('%s', async (_, measure, course, code, expected) => {
    const care = await clinic.addCare({ baselines: { nprs: 6, lefs: 40 } });
    for (const [day, value] of course) await score(care, { measure, value, day });
    const goal = await goalOf(care, code);
    expect([goal?.status, goal?.rule, goal?.reason]).toEqual(expected);
  });
});

test('an older score entered later does not replace the newest one', async () => {
  const care = await clinic.addCare({ baselines: { nprs: 6 } });
  await score(care, { value: 4, day: 20 });
  await score(care, { value: 8, day: 10 });
  expect(await goalOf(care, pain)).toMatchObject({ status: 'achieved', latest: 4 });
});

test('the answer names the goal of the measure, and none where no goal has it', async () => {
  const care = await clinic.addCare();
  const goalId = care.goals.find(({ code }) => code === walking)?.id;
  expect(await score(care, { measure: 'lefs', value: 50 })).toEqual({ patientId: care.patientId, goalId });
  expect(await score(care, { measure: 'groc', value: 2 })).toEqual({ patientId: care.patientId, goalId: null });
});

describe('refused in words beside the field, and nothing is stored', () => {
  test.each<[string, Score, string, string]>([
    ['a day to come', { value: 5, day: 22 }, 'observedOn', 'The day is in the future. Choose today or an earlier day.'],
    ['a day before care', { value: 5, day: -1 }, 'observedOn', 'Care started on START. Choose that day or a later one.'],
    ['out of range', { value: 11 }, 'value', 'Pain is scored from 0 to 10.'],
    ['below the range', { measure: 'tsk-11', value: 10 }, 'value', 'Fear of movement is scored from 11 to 44.'],
    ['between two steps', { value: 5.5 }, 'value', 'Pain is scored in whole numbers from 0 to 10.'],
    ['a measure of another program', { measure: 'six-mwd', value: 300 }, 'measure', 'This measure is not part of the program.'],
    ['nothing entered', {}, 'answers', 'Numeric pain rating scale needs an answer.'],
    ['nothing entered where only a score is', { measure: 'lefs' }, 'value', 'Leg function is scored from 0 to 80.'],
    [
      'an item missing',
      { measure: 'phq-9', answers: [0, 1, 0, 0, 0, 0, 0, 0] },
      'answers',
      'Patient Health Questionnaire, 9 questions (PHQ-9) needs all 9 questions answered; 1 is missing.',
    ],
    [
      'an answer that is no option',
      { measure: 'phq-9', answers: [0, 0, 0, 0, 0, 0, 0, 0, 4] },
      'answers',
      'Question 9 of Patient Health Questionnaire, 9 questions (PHQ-9) is answered with a whole number from 0 to 3.',
    ],
    [
      'answers that contradict the value sent beside them',
      { measure: 'phq-9', answers: [0], value: 3 },
      'answers',
      'Patient Health Questionnaire, 9 questions (PHQ-9) needs all 9 questions answered; 8 are missing.',
    ],
    [
      'answers where there is nothing to answer',
      { measure: 'heel-raise', answers: [3] },
      'answers',
      'Single-leg heel raises is entered as one value, not question by question.',
    ],
  ])('%s', async (_, given, field, message) => {
    const care = await clinic.addCare();
    const before = await countOf('observation', care);
    const words = message.replace('START', dayInWords(care.startsOn));
    await expect(score(care, given)).rejects.toMatchObject({ code: 'refused', field, message: words });
    expect(await countOf('observation', care)).toBe(before);
  });

  test('care that has ended', async () => {
    const change = (draft: EnrollmentDraft) =>
      Object.assign(draft, { status: 'discontinued', endReason: 'Planned surgery.', endedOn: addDays(draft.startsOn, 21) });
    const care = await clinic.addCare({ change });
    await expect(score(care, { value: 5 })).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('care has ended') });
  });
});
