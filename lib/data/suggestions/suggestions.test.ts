import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyAssessments } from '@/lib/data/enrollments/verify-assessments';
import { getPatient } from '@/lib/data/patients/get-patient';
import { acceptSuggestion } from '@/lib/data/suggestions/accept-suggestion';
import { DeclineSuggestion, declineSuggestion } from '@/lib/data/suggestions/decline-suggestion';
import { addDays } from '@/lib/domain/day';
import { AppError } from '@/lib/errors';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { careOffItsWay } from '@/prisma/seed/factories/care-off-its-way';
import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;

beforeAll(async () => {
  clinic = await testClinic(database);
});

const newCare = (change?: (draft: EnrollmentDraft) => void) => careOffItsWay(clinic, change);

const shown = async (care: EnrollmentDraft) => {
  const page = await getPatient(clinic.clinician, care.patientId);
  return page.enrollments.find(({ id }) => id === care.id)?.plan?.suggestions ?? [];
};
const addressOf = async (care: EnrollmentDraft, code: string) => {
  const found = (await shown(care)).find(({ prescription }) => prescription === code);
  if (!found) throw new Error(`${code} is not suggested`);
  const { goalId, prescription, cause } = found;
  return { key: randomUUID(), enrollmentId: care.id, goalId, prescription, cause };
};
const accept = async (care: EnrollmentDraft, code: string) => acceptSuggestion(clinic.clinician, await addressOf(care, code));
const codesOf = async (care: EnrollmentDraft) => (await shown(care)).map(({ prescription }) => prescription);
const rowOf = async ({ id }: EnrollmentDraft) =>
  (
    await database.rows(
      'SELECT status, phase_code AS phase, planned_end_on::text AS "endsOn", next_screening_on::text AS "screeningOn" FROM enrollment WHERE id = $1',
      [id],
    )
  )[0];
const decisionsOf = ({ id }: EnrollmentDraft) =>
  database.rows<Record<string, unknown>>(
    'SELECT prescription, step, cause, decision, reason, note, evidence FROM suggestion WHERE enrollment_id = $1 ORDER BY created_at',
    [id],
  );

test('what the version prescribes is suggested with its numbers and references', async () => {
  const care = await newCare();
  const suggestions = await shown(care);
  expect(suggestions.map(({ prescription }) => prescription)).toEqual(['worse-screen', 'worse-back', 'slow-refer', 'held-close']);
  expect(suggestions[1]).toMatchObject({
    step: 'Step back a phase',
    measure: 'Pain',
    reason: '9 points is 3 worse than 6 at the start.',
    mark: 'P',
    references: [{ id: 'fn4', text: expect.stringContaining('NG59') }],
  });
});

describe('accepted, it happens as by hand', () => {
  test('a step back: phase, timeline and audit tell of both, and it is not suggested again', async () => {
    const care = await newCare();
    await accept(care, 'worse-back');
    expect(await rowOf(care)).toMatchObject({ phase: 'calm' });
    expect(await decisionsOf(care)).toEqual([
      {
        prescription: 'worse-back',
        step: 'step-back',
        cause: `worsening since ${addDays(care.startsOn, 22)}`,
        decision: 'accepted',
        reason: null,
        note: null,
        evidence: expect.objectContaining({ rule: 'worse-than-baseline', value: 9, references: ['fn4'], mark: 'P' }),
      },
    ]);
    const page = await getPatient(clinic.clinician, care.patientId);
    expect(page.timeline.slice(0, 2).map(({ title }) => title)).toEqual(['Suggestion accepted: step back a phase', 'Stepped back to Calm']);
    expect(await codesOf(care)).not.toContain('worse-back');
    const actions = await database.rows('SELECT action FROM audit_entry WHERE patient_id = $1 ORDER BY seq DESC LIMIT 10', [
      care.patientId,
    ]);
    expect(actions.map(({ action }) => action)).toEqual(expect.arrayContaining(['suggestion.accepted', 'enrollment.stepped-back']));
    expect((await verifyAssessments()).differences).toEqual([]);
  });

  test('a screening is due today', async () => {
    const care = await newCare();
    expect(await accept(care, 'worse-screen')).toMatchObject({ step: 're-screen' });
    expect(await rowOf(care)).toMatchObject({ screeningOn: clinic.clock.today });
    expect((await verifyAssessments()).differences).toEqual([]);
  });

  test('a referral is a task of whoever accepted it', async () => {
    const care = await newCare();
    await accept(care, 'slow-refer');
    const tasks = await database.rows(
      'SELECT title, due_on::text AS "dueOn", assignee_id AS "assigneeId" FROM task WHERE enrollment_id = $1',
      [care.id],
    );
    expect(tasks).toEqual([
      {
        title: expect.stringMatching(/^Refer for medical review: /),
        dueOn: addDays(clinic.clock.today, 7),
        assigneeId: clinic.clinician.userId,
      },
    ]);
  });

  test('a goal is completed', async () => {
    const care = await newCare();
    const { goalId } = await addressOf(care, 'held-close');
    await accept(care, 'held-close');
    expect(await database.rows('SELECT completed_on::text AS on FROM goal WHERE id = $1', [goalId])).toEqual([{ on: clinic.clock.today }]);
    expect((await verifyAssessments()).differences).toEqual([]);
  });

  test('a late goal is given four weeks', async () => {
    const late = await newCare((draft) => {
      for (const goal of draft.goals) if (goal.code === 'st4-confidence') goal.dueOn = addDays(clinic.clock.today, -1);
    });
    await accept(late, 'late-extend');
    expect(await rowOf(late)).toMatchObject({ endsOn: addDays(late.plannedEndOn, 28) });
  });
});

test('declined, it says why, does nothing, and does not come back while its cause stands', async () => {
  const care = await newCare();
  const before = await rowOf(care);
  await declineSuggestion(clinic.clinician, {
    ...(await addressOf(care, 'worse-back')),
    reason: 'Something outside of care explains it.',
    note: 'One bad day after travel',
  });
  expect(await rowOf(care)).toEqual(before);
  expect(await decisionsOf(care)).toMatchObject([
    { decision: 'declined', reason: 'Something outside of care explains it.', note: 'One bad day after travel' },
  ]);
  expect(await codesOf(care)).toEqual(['worse-screen', 'slow-refer', 'held-close']);
  const page = await getPatient(clinic.clinician, care.patientId);
  expect(page.timeline[0]).toMatchObject({
    title: 'Suggestion declined: step back a phase',
    detail: expect.stringContaining('Something outside of care explains it. One bad day'),
  });
});

describe('decided once', () => {
  test('what no longer stands is refused, and nothing happens', async () => {
    const care = await newCare();
    const address = await addressOf(care, 'worse-back');
    await expect(acceptSuggestion(clinic.clinician, { ...address, cause: 'worsening since 2020-01-01' })).rejects.toMatchObject({
      code: 'conflict',
    });
    await accept(care, 'worse-back');
    await expect(acceptSuggestion(clinic.clinician, address)).rejects.toMatchObject({ code: 'conflict' });
    expect(await decisionsOf(care)).toHaveLength(1);
  });

  test('of twenty decisions at once one counts', async () => {
    const care = await newCare();
    const address = await addressOf(care, 'worse-back');
    const calls = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => {
        const one = { ...address, key: randomUUID() };
        return i % 2
          ? acceptSuggestion(clinic.clinician, one)
          : declineSuggestion(clinic.clinician, { ...one, reason: 'The patient does not want it.', note: '' });
      }),
    );
    const codes = calls.map((call) => (call.status === 'rejected' && call.reason instanceof AppError ? call.reason.code : call.status));
    expect(codes.sort()).toEqual([...Array.from({ length: 19 }, () => 'conflict'), 'fulfilled']);
    expect(await decisionsOf(care)).toHaveLength(1);
  });
});

test('what is declined for another reason says which', () => {
  const sent = { key: randomUUID(), enrollmentId: randomUUID(), goalId: randomUUID(), prescription: 'worse-back', cause: 'worsening' };
  const wrong = (given: object) =>
    DeclineSuggestion.safeParse({ ...sent, ...given }).error?.issues.map(({ path, message }) => [path.join(), message]);
  expect(wrong({ reason: 'Another reason.' })).toEqual([['note', 'Say which reason it is.']]);
  expect(wrong({ reason: 'Because.' })).toEqual([['reason', 'Choose why not.']]);
  expect(wrong({})).toEqual([['reason', 'Choose why not.']]);
  expect(wrong({ reason: 'Another reason.', note: 'Travels for a month' })).toBeUndefined();
});
