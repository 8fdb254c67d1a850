import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyAssessments } from '@/lib/data/enrollments/verify-assessments';
import { RecordCheckIn, recordCheckIn } from '@/lib/data/observations/record-check-in';
import { addDays } from '@/lib/domain/day';
import { ownDatabase } from '@/prisma/run/own-test-database';
import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;

beforeAll(async () => {
  clinic = await testClinic(database);
});

type Sent = { scores?: Record<string, unknown>; day?: number; observedOn?: string; key?: string };

/** A check-in as its form sends it: text by field; `day` counts from the start of care. */
const checkIn = (care: EnrollmentDraft, { scores = {}, day = 21, observedOn, key = randomUUID() }: Sent, viewer = clinic.clinician) =>
  recordCheckIn(viewer, RecordCheckIn.parse({ key, enrollmentId: care.id, observedOn: observedOn ?? addDays(care.startsOn, day), scores }));

const answered = (...answers: number[]) => ({ answers: Object.fromEntries(answers.map((value, place) => [place, String(value)])) });
const three = { nprs: answered(5), lefs: { value: '44' }, 'flare-days': { value: '2' } };

const stored = async ({ id }: EnrollmentDraft) =>
  (
    await database.rows<{ visits: number; scores: number; rank: number; checkIn: string; screening: string }>(
      `SELECT (SELECT count(*)::int FROM check_in c WHERE c.enrollment_id = e.id AND c.kind = 'visit') AS visits,
         (SELECT count(*)::int FROM observation o WHERE o.enrollment_id = e.id) AS scores, e.attention_rank AS rank,
         e.next_check_in_on::text AS "checkIn", e.next_screening_on::text AS screening FROM enrollment e WHERE e.id = $1`,
      [id],
    )
  )[0];

const auditOf = async ({ patientId }: EnrollmentDraft) =>
  (await database.rows<{ action: string }>('SELECT action FROM audit_entry WHERE patient_id = $1 ORDER BY seq', [patientId])).map(
    ({ action }) => action,
  );

describe('several scores of one day', () => {
  test('are one check-in, one assessment and one entry in the audit trail', async () => {
    const care = await clinic.addCare({ baselines: { nprs: 6, lefs: 40 } });
    const before = await stored(care);
    expect(await checkIn(care, { scores: three })).toEqual({ patientId: care.patientId, enrollmentId: care.id, next: 'patient' });
    expect(await stored(care)).toMatchObject({ visits: 1, scores: (before?.scores ?? 0) + 3, checkIn: addDays(clinic.clock.today, 7) });
    expect(
      await database.rows(
        `SELECT o.measure, o.value::float, o.answers, o.observed_on::text AS day, o.user_id AS "user" FROM observation o
         JOIN check_in c ON c.id = o.check_in_id AND c.kind = 'visit' AND c.on_day = o.observed_on WHERE o.enrollment_id = $1 ORDER BY o.measure`,
        [care.id],
      ),
    ).toEqual([
      { measure: 'flare-days', value: 2, answers: null, day: clinic.clock.today, user: clinic.clinician.userId },
      { measure: 'lefs', value: 44, answers: null, day: clinic.clock.today, user: clinic.clinician.userId },
      { measure: 'nprs', value: 5, answers: [5], day: clinic.clock.today, user: clinic.clinician.userId },
    ]);
    expect(
      await database.rows(
        `SELECT code, latest_value::float AS latest FROM goal WHERE enrollment_id = $1 AND code IN ('st1-pain', 'lt2-walking')`,
        [care.id],
      ),
    ).toEqual(
      expect.arrayContaining([
        { code: 'st1-pain', latest: 5 },
        { code: 'lt2-walking', latest: 44 },
      ]),
    );
    expect(await auditOf(care)).toEqual(['check-in.recorded']);
    expect((await verifyAssessments()).differences).toEqual([]);
  });

  test('without a pain score move the next check-in as well', async () => {
    const care = await clinic.addCare();
    await checkIn(care, { scores: { lefs: { value: '44' } } });
    expect((await stored(care))?.checkIn).toBe(addDays(clinic.clock.today, 7));
  });
});

describe('all or none: what is wrong is told beside each field, and nothing is stored', () => {
  test.each<[string, Sent, Record<string, string>]>([
    ['nothing entered', {}, { scores: 'Enter at least one score.' }],
    ['measures left empty', { scores: { lefs: {}, nprs: {} } }, { scores: 'Enter at least one score.' }],
    [
      'one bad score of three',
      { scores: { ...three, lefs: { value: '81' } } },
      { 'scores.lefs.value': 'Leg function is scored from 0 to 80.' },
    ],
    [
      'several bad fields, the day among them',
      { scores: { ...three, lefs: { value: 'much' }, 'heel-raise': { value: '5,5' }, 'phq-9': answered(0, 1) }, day: 22 },
      {
        'scores.lefs.value': 'Leg function is scored from 0 to 80.',
        'scores.heel-raise.value': expect.stringContaining('in whole numbers'),
        'scores.phq-9.answers': expect.stringContaining('needs all 9 questions answered; 7 are missing.'),
        observedOn: 'The day is in the future. Choose today or an earlier day.',
      },
    ],
    ['no day', { scores: three, observedOn: '' }, { observedOn: 'Choose the day it was measured.' }],
    ['a day before care', { scores: three, day: -1 }, { observedOn: expect.stringContaining('Care started on') }],
    [
      'a measure of another program',
      { scores: { 'six-mwd': { value: '300' } } },
      { 'scores.six-mwd.value': 'This measure is not part of the program.' },
    ],
  ])('%s', async (_, sent, fields) => {
    const care = await clinic.addCare();
    const before = await stored(care);
    const refusal = await checkIn(care, sent).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'refused' });
    expect((refusal as { fields: unknown }).fields).toEqual(fields);
    expect(await stored(care)).toEqual(before);
    expect(await auditOf(care)).toEqual([]);
  });

  test('a hop test while running is locked', async () => {
    const care = await clinic.addCare({ program: 'bsi-low', condition: { site: 'fibula', mriGrade: 1 } });
    await expect(checkIn(care, { scores: { nprs: answered(3), hop: { value: '90' } } })).rejects.toMatchObject({
      fields: { 'scores.hop.value': expect.stringContaining('Hop symmetry stays locked until every running gate is met.') },
    });
  });

  test('care that has ended, and someone whose patient it is not', async () => {
    const change = (draft: EnrollmentDraft) => Object.assign(draft, { status: 'completed', endedOn: clinic.clock.today });
    await expect(checkIn(await clinic.addCare({ change }), { scores: three })).rejects.toMatchObject({ code: 'refused' });
    const care = await clinic.addCare();
    for (const viewer of [clinic.otherClinician, clinic.manager, clinic.administrator])
      await expect(checkIn(care, { scores: three }, viewer)).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('leads to', () => {
  const calm = (draft: EnrollmentDraft) => Object.assign(draft, { nextScreeningOn: addDays(clinic.clock.today, 5) });
  const selfHarm = answered(1, 0, 0, 2, 0, 0, 0, 0, 1);

  test.each<[string, Record<string, unknown>, string, number]>([
    ['the patient where nothing is asked for', three, 'patient', 5],
    ['the screening where pain rose by 2', { nprs: answered(8) }, 'screening', 0],
    ['the patient where pain rose by 1', { nprs: answered(7) }, 'patient', 5],
    ['the nine questions where PHQ-2 is 3', { 'phq-2': answered(2, 1) }, 'phq-9', 5],
    ['the patient where PHQ-2 is 2', { 'phq-2': answered(1, 1) }, 'patient', 5],
    [
      'the patient where the nine questions were answered too',
      { 'phq-2': answered(2, 1), 'phq-9': answered(2, 1, 0, 0, 0, 0, 0, 0, 0) },
      'patient',
      5,
    ],
    ['the screening before the nine questions', { nprs: answered(8), 'phq-2': answered(2, 1) }, 'screening', 0],
    ['the flag before everything', { nprs: answered(8), 'phq-9': selfHarm }, 'flag', 0],
  ])('%s', async (_, scores, next, screeningIn) => {
    const care = await clinic.addCare({ baselines: { nprs: 6 }, change: calm });
    expect((await checkIn(care, { scores })).next).toBe(next);
    expect((await stored(care))?.screening).toBe(addDays(clinic.clock.today, screeningIn));
  });

  test('a flag of the ninth answer, once', async () => {
    const care = await clinic.addCare();
    await checkIn(care, { scores: { 'phq-9': selfHarm } });
    await checkIn(care, { scores: { 'phq-9': selfHarm } });
    expect(await database.rows('SELECT screen, severity FROM red_flag WHERE enrollment_id = $1', [care.id])).toEqual([
      { screen: 'self-harm', severity: 'urgent' },
    ]);
    expect((await stored(care))?.rank).toBe(3);
    expect(await auditOf(care)).toEqual(['flag.raised', 'check-in.recorded', 'check-in.recorded']);
  });
});

test('twenty forms with one key store one check-in, and all get its answer', async () => {
  const care = await clinic.addCare();
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 20 }, () => checkIn(care, { scores: three, key })));
  expect(answers).toEqual(answers.map(() => ({ patientId: care.patientId, enrollmentId: care.id, next: 'patient' })));
  expect((await stored(care))?.visits).toBe(1);
});

test('two check-ins at once are both counted', async () => {
  const care = await clinic.addCare();
  await Promise.all([3, 4, 5].map((day) => checkIn(care, { scores: { nprs: answered(day) }, day })));
  expect((await stored(care))?.visits).toBe(3);
  expect((await verifyAssessments()).differences).toEqual([]);
});
