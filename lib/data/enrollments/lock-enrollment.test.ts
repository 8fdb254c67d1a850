import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test, vi } from 'vitest';
import { ChooseProgram, chooseProgram } from '@/lib/data/assignments/choose-program';
import { handOver } from '@/lib/data/enrollments/hand-over';
import { inTransaction } from '@/lib/data/in-transaction';
import { recordScore } from '@/lib/data/observations/record-score';
import { ownDatabase } from '@/prisma/run/own-test-database';
import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;

beforeAll(async () => {
  clinic = await testClinic(database);
});

const waiting = async () =>
  (
    await database.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
  )[0]?.count;

/** Hands care over, and runs the other work between what that writes and its commit. */
async function whileHandedOver(care: EnrollmentDraft, work: () => Promise<unknown>): Promise<unknown> {
  const { clinician, otherClinician } = clinic;
  const given = { enrollmentIds: [care.id], fromId: clinician.userId, toId: otherClinician.userId, reason: 'Moves to evenings' };
  const started = await inTransaction(clinician, async (tx) => {
    await handOver(tx, clinician, given);
    const under = { way: work() };
    under.way.catch(() => {});
    await vi.waitFor(async () => expect(await waiting()).toBe(1), 10_000);
    return under;
  });
  return started.way;
}

test('a score that waits for a transfer is refused once it is made: sight is judged after the wait', async () => {
  const care = await clinic.addCare();
  const before = await database.rows('SELECT id FROM observation WHERE enrollment_id = $1', [care.id]);
  const score = { key: randomUUID(), enrollmentId: care.id, measure: 'nprs', value: 3, observedOn: clinic.clock.today } as const;
  await expect(whileHandedOver(care, () => recordScore(clinic.clinician, score))).rejects.toMatchObject({ code: 'notFound' });
  expect(await database.rows('SELECT id FROM observation WHERE enrollment_id = $1', [care.id])).toEqual(before);
});

test('and so is a program that is being chosen', async () => {
  const care = await clinic.addCare();
  const { patientId } = care;
  const choice = ChooseProgram.parse({ patientId, programCode: 'cecs', side: 'left' });
  await expect(whileHandedOver(care, () => chooseProgram(clinic.clinician, choice))).rejects.toMatchObject({ code: 'notFound' });
});
