import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { reassessDue } from '@/lib/data/enrollments/reassess-due';
import { snoozeEnrollment } from '@/lib/data/enrollments/snooze-enrollment';
import { verifyAssessments } from '@/lib/data/enrollments/verify-assessments';
import { recordScore } from '@/lib/data/observations/record-score';
import { addDays } from '@/lib/domain/day';
import { programOf } from '@/lib/domain/programs/registry';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { draftEnrollment } from '@/prisma/seed/factories/enrollment-draft';
import { makePatients, newPatient } from '@/prisma/seed/factories/make-patient';
import { storeEnrollments } from '@/prisma/seed/factories/store-enrollments';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;

const COUNT = 450;

/** Two batches and a half in one organization, a little in another one in a far zone. */
beforeAll(async () => {
  clinic = await testClinic(database);
  const elsewhere = await testClinic(database);
  await database.rows(`UPDATE organization SET zone = 'Pacific/Kiritimati' WHERE id = $1`, [elsewhere.organizationId]);
  await elsewhere.addCare({ startedDaysAgo: 0 });
  const { clinicId, clinician, clock, random } = clinic;
  const patients = Array.from({ length: COUNT }, () => newPatient(random, { clinicId, clinicianId: clinician.userId }));
  const drafts = patients.map(({ id: patientId, clinicianId }, i) =>
    draftEnrollment(
      { patientId, clinicianId, program: programOf('overuse'), startsOn: addDays(clock.today, -(i % 3)), baselines: { nprs: 6, lefs: 40 } },
      clock,
      random,
    ),
  );
  await database.asOwner(async (tx) => {
    await makePatients(tx, clinic.organizationId, patients);
    await storeEnrollments(tx, drafts, clinic);
  });
  // What the factories stored is as of the clinic's own day; elsewhere it may be tomorrow already.
  await reassessDue();
}, 120_000);

/** At noon of the clinic, as not every day has 24 hours. */
const daysPass = (days: number) =>
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${addDays(clinic.clock.today, days)}T17:00:00Z`) });
afterEach(() => {
  vi.useRealTimers();
});

const assessedOn = async (day: string) =>
  (await database.rows<{ count: number }>('SELECT count(*)::int AS count FROM enrollment WHERE assessed_on = $1', [day]))[0]?.count;
const entries = async () =>
  (
    await database.rows<{ count: number }>(
      `SELECT coalesce(sum((details->>'count')::int), 0)::int AS count FROM audit_entry WHERE action = 'enrollments.reassessed'`,
    )
  )[0]?.count ?? 0;

describe('reassessment of what is due', () => {
  test('nothing is due twice in a day', async () => {
    expect(await reassessDue()).toBe(0);
    expect(await verifyAssessments()).toEqual({ enrollments: COUNT + 1, due: 0, differences: [] });
  });

  test('by six workers at once does each enrollment once, and what is stored is right', async () => {
    const before = await entries();
    daysPass(7);
    const today = addDays(clinic.clock.today, 7);
    expect((await verifyAssessments()).due).toBe(COUNT + 1);
    const done = await Promise.all(Array.from({ length: 6 }, () => reassessDue()));
    expect(done.reduce((sum, count) => sum + count, 0)).toBe(COUNT + 1);
    expect((await entries()) - before).toBe(COUNT + 1);
    expect(await assessedOn(today)).toBeGreaterThanOrEqual(COUNT);
    expect(await verifyAssessments()).toEqual({ enrollments: COUNT + 1, due: 0, differences: [] });
    expect(await database.rows('SELECT 1 FROM enrollment WHERE attention_rank = 10')).not.toEqual([]);
  });

  test('beside people who record and snooze at the same moment loses nothing', async () => {
    daysPass(21);
    const viewer = clinic.clinician;
    const some = await database.rows<{ id: string }>('SELECT id FROM enrollment WHERE clinician_id = $1 LIMIT 30', [viewer.userId]);
    const observedOn = addDays(clinic.clock.today, 21);
    const work = some.map(({ id: enrollmentId }, i) =>
      i % 2 === 0
        ? recordScore(viewer, { key: randomUUID(), enrollmentId, measure: 'nprs', value: i % 11, observedOn })
        : snoozeEnrollment(viewer, { key: randomUUID(), enrollmentId, until: addDays(observedOn, 3), reason: 'Away' }),
    );
    await Promise.all([...work, reassessDue(), reassessDue()]);
    await reassessDue();
    expect(await verifyAssessments()).toMatchObject({ due: 0, differences: [] });
  });

  test('leaves out what another worker holds, and takes it once that one has given up', async () => {
    daysPass(60);
    const [one] = await database.rows<{ id: string }>('SELECT id FROM enrollment WHERE clinician_id = $1 LIMIT 1', [
      clinic.clinician.userId,
    ]);
    const heldOn = async () =>
      (await database.rows<{ day: string }>('SELECT assessed_on::text AS day FROM enrollment WHERE id = $1', [one?.id]))[0]?.day;
    const before = await heldOn();
    await database.asOwner(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM enrollment WHERE id = ${one?.id}::uuid FOR UPDATE`;
      expect(await reassessDue()).toBeGreaterThan(0);
      expect(await heldOn()).toBe(before);
    });
    expect(await reassessDue()).toBe(1);
    expect(await heldOn()).toBe(addDays(clinic.clock.today, 60));
  });
});
