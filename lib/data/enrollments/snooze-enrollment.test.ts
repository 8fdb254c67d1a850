import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { reassessDue } from '@/lib/data/enrollments/reassess-due';
import { SnoozeEnrollment, snoozeEnrollment } from '@/lib/data/enrollments/snooze-enrollment';
import { verifyAssessments } from '@/lib/data/enrollments/verify-assessments';
import { recordScore } from '@/lib/data/observations/record-score';
import { addDays } from '@/lib/domain/day';
import { ownDatabase } from '@/prisma/run/own-test-database';
import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;

beforeAll(async () => {
  clinic = await testClinic(database);
});
afterEach(() => {
  vi.useRealTimers();
});

const snooze = (care: EnrollmentDraft, days: number, given: Record<string, unknown> = {}) =>
  snoozeEnrollment(
    clinic.clinician,
    SnoozeEnrollment.parse({
      key: randomUUID(),
      enrollmentId: care.id,
      until: addDays(clinic.clock.today, days),
      reason: 'On vacation',
      ...given,
    }),
  );

const standing = async ({ id }: EnrollmentDraft) =>
  (
    await database.rows<{ rank: number; ranks: number[]; until: string | null }>(
      `SELECT attention_rank AS rank, snoozed_until::text AS until,
         ARRAY(SELECT DISTINCT (reason->>'rank')::int FROM jsonb_array_elements(reasons) reason ORDER BY 1) AS ranks FROM enrollment WHERE id = $1`,
      [id],
    )
  )[0];

/** At noon of the clinic, as not every day has 24 hours. */
const daysPass = (days: number) =>
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${addDays(clinic.clock.today, days)}T17:00:00Z`) });

/** Worse than at the start, silent elsewhere, check-in overdue: ranks 4 and more. */
const worsening = { baselines: { nprs: 5 }, course: { nprs: [[21, 8]] } } as const;

const flagged = (screen: 'dvt' | 'self-harm' | 'limb-ischaemia') => (draft: EnrollmentDraft) => {
  draft.flags.push({
    id: randomUUID(),
    screen,
    severity: screen === 'limb-ischaemia' ? 'emergency' : 'urgent',
    words: 'Found.',
    raisedAt: clinic.clock.now,
    clearBy: addDays(clinic.clock.today, 1),
    acknowledgedAt: null,
    acknowledgedAction: null,
    clearedAt: null,
    clearance: null,
    screeningId: null,
  });
};

describe('a snooze', () => {
  test('hides ranks 4 to 12 until its day, on which they come back by themselves', async () => {
    const care = await clinic.addCare(worsening);
    const before = await standing(care);
    expect(before?.ranks.filter((rank) => rank >= 4).length).toBeGreaterThan(1);
    await snooze(care, 3);
    const until = addDays(clinic.clock.today, 3);
    expect(await standing(care)).toEqual({ rank: 13, ranks: [], until });
    daysPass(2);
    await reassessDue();
    expect(await standing(care)).toMatchObject({ rank: 13, until });
    daysPass(3);
    expect(await reassessDue()).toBeGreaterThan(0);
    expect(await standing(care)).toMatchObject({ rank: 4, until: null });
    expect((await verifyAssessments()).differences).toEqual([]);
  });

  test.each([
    ['limb-ischaemia', 1],
    ['dvt', 2],
    ['self-harm', 3],
  ] as const)('never hides a %s flag (rank %i)', async (screen, rank) => {
    const care = await clinic.addCare({ ...worsening, change: flagged(screen) });
    await snooze(care, 3);
    expect(await standing(care)).toMatchObject({ rank, ranks: [rank] });
  });

  test('still hides what a new score adds', async () => {
    const care = await clinic.addCare();
    await snooze(care, 5);
    await recordScore(clinic.clinician, {
      key: randomUUID(),
      enrollmentId: care.id,
      measure: 'nprs',
      value: 10,
      observedOn: clinic.clock.today,
    });
    expect(await standing(care)).toMatchObject({ rank: 13, ranks: [] });
  });

  test('is replaced by a newer one, also by a shorter one', async () => {
    const care = await clinic.addCare(worsening);
    await snooze(care, 10);
    await snooze(care, 2);
    expect(await standing(care)).toMatchObject({ until: addDays(clinic.clock.today, 2) });
  });

  test('sent twice is stored once', async () => {
    const care = await clinic.addCare(worsening);
    const key = randomUUID();
    expect(await snooze(care, 4, { key })).toEqual(await snooze(care, 4, { key }));
    expect(await database.rows('SELECT 1 FROM snooze WHERE enrollment_id = $1', [care.id])).toHaveLength(1);
  });

  test.each([
    ['today', 0, 'Choose a day after today.'],
    ['yesterday', -1, 'Choose a day after today.'],
    ['more than four weeks', 29, 'Choose a day within 28 days.'],
  ])('until %s is refused', async (_, days, message) => {
    const care = await clinic.addCare(worsening);
    await expect(snooze(care, days)).rejects.toMatchObject({ code: 'refused', field: 'until', message });
    expect(await database.rows('SELECT 1 FROM snooze WHERE enrollment_id = $1', [care.id])).toEqual([]);
  });

  test('of care that has ended is refused', async () => {
    const change = (draft: EnrollmentDraft) => Object.assign(draft, { status: 'completed', endedOn: clinic.clock.today });
    await expect(snooze(await clinic.addCare({ change }), 3)).rejects.toMatchObject({ code: 'refused' });
  });
});
