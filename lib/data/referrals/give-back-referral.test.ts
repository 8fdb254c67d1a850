import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { getPatient } from '@/lib/data/patients/get-patient';
import { TimelineParams } from '@/lib/data/patients/timeline-params';
import type { Viewer } from '@/lib/domain/access';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { makeClinic } from '@/prisma/seed/factories/make-clinic';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';
import { sponsorFactory } from '@/prisma/seed/sponsors';
import { GiveBackReferral, giveBackReferral } from './give-back-referral';
import { listReferrals, ReferralParams } from './list-referrals';
import { referralOfTest } from './referral-of-test.fixture';
import { referralState } from './referral-state';
import { TakeReferral, takeReferral } from './take-referral';

const database = ownDatabase();
let clinic: TestClinic;
let sponsorId: string;

beforeAll(async () => {
  clinic = await testClinic(database);
  ({ id: sponsorId } = await database.asOwner((tx) => sponsorFactory(tx, clinic.organizationId, { today: clinic.clock.today })));
});

const refer = () => referralOfTest(database.rows, { organizationId: clinic.organizationId, sponsorId });
const take = (viewer: Viewer, referralId: string, clinicianId?: string) =>
  takeReferral(viewer, TakeReferral.parse({ key: randomUUID(), referralId, clinicianId }));
const giveBack = (viewer: Viewer, referralId: string, key: string = randomUUID()) =>
  giveBackReferral(viewer, GiveBackReferral.parse({ key, referralId, reason: 'no-time', note: 'Away until May.' }));
const stateOf = (token: string) => referralState({ id: clinic.organizationId, zone: 'America/New_York' }, token);
const rowOf = async (id: string, status = 'open', viewer = clinic.clinician) =>
  (await listReferrals(viewer, ReferralParams.parse({ status }))).rows.find((row) => row.id === id);

test('it waits for the clinic again since it was asked, with who gave it back and why; the member reads it in plain words', async () => {
  const { id, token } = await refer();
  const asked = (await rowOf(id))?.requestedAt;
  const { patientId } = await take(clinic.clinician, id);
  expect((await rowOf(id, 'taken'))?.mayGiveBack).toBe(true);
  expect((await rowOf(id, 'taken', clinic.otherClinician))?.mayGiveBack).toBe(false);
  await giveBack(clinic.clinician, id);
  expect(await rowOf(id)).toMatchObject({
    requestedAt: asked,
    returned: { by: clinic.clinician.name, reason: 'no-time', note: 'Away until May.' },
    patient: { clinicianId: clinic.clinician.userId },
  });
  const state = await stateOf(token);
  expect(state).toMatchObject({ status: 'open', returnReason: 'no-time', returnedOn: expect.any(String), decidedOn: null });
  expect(JSON.stringify(state)).not.toContain('Away');
  const { timeline } = await getPatient(clinic.clinician, patientId, TimelineParams.parse({}));
  expect(timeline[0]).toMatchObject({ kind: 'referral', title: expect.stringMatching(/^Request given back/), by: clinic.clinician.name });
  expect(
    await database.rows(
      `SELECT details->>'reason' AS reason, patient_id FROM audit_entry WHERE action = 'referral.given-back' AND subject_id = $1`,
      [id],
    ),
  ).toEqual([{ reason: 'no-time', patient_id: patientId }]);
});

test('the next one who takes it gets the same patient, without asking whoever gave it back', async () => {
  const { id } = await refer();
  const { patientId } = await take(clinic.clinician, id);
  await giveBack(clinic.clinician, id);
  expect(await take(clinic.otherClinician, id)).toEqual({ patientId, isMine: true });
  await giveBack(clinic.otherClinician, id);
  expect(await database.rows('SELECT taken_by_id FROM referral_return WHERE referral_id = $1 ORDER BY created_at', [id])).toEqual([
    { taken_by_id: clinic.clinician.userId },
    { taken_by_id: clinic.otherClinician.userId },
  ]);
});

test('whoever assigned it may give it back, too; another colleague may not, and another clinic does not see it', async () => {
  const { id } = await refer();
  await take(clinic.clinician, id, clinic.otherClinician.userId);
  const clinicId = await database.asOwner((tx) => makeClinic(tx, clinic.organizationId, clinic.random));
  const colleague: Viewer = { ...clinic.clinician, userId: randomUUID() };
  await expect(giveBack(colleague, id)).rejects.toMatchObject({
    code: 'refused',
    message: expect.stringContaining(clinic.otherClinician.name),
  });
  await database.rows('UPDATE referral SET clinic_id = $2 WHERE id = $1', [id, clinic.clinician.clinicId]);
  await expect(giveBack({ ...clinic.clinician, clinicId }, id)).rejects.toMatchObject({ code: 'notFound' });
  await giveBack(clinic.clinician, id);
  expect((await rowOf(id))?.status).toBe('open');
});

test('not once a program was assigned, and not what nobody has', async () => {
  const { id } = await refer();
  await expect(giveBack(clinic.clinician, id)).rejects.toMatchObject({ code: 'conflict' });
  const { patientId } = await take(clinic.clinician, id);
  await clinic.addCare({ patientId, program: 'shin-pain' });
  await database.rows("UPDATE referral SET decided_at = decided_at - interval '1 year' WHERE id = $1", [id]);
  await expect(giveBack(clinic.clinician, id)).rejects.toMatchObject({
    code: 'refused',
    message: expect.stringContaining('A program was assigned since'),
  });
  expect((await rowOf(id, 'taken'))?.mayGiveBack).toBe(false);
});

test('several at once give it back once; sent again it stays with whoever took it meanwhile', async () => {
  const { id } = await refer();
  await take(clinic.clinician, id);
  const key = randomUUID();
  const sent = await Promise.allSettled(
    [...Array<string>(5).fill(key), randomUUID(), randomUUID()].map((one) => giveBack(clinic.clinician, id, one)),
  );
  expect(new Set(sent.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : [])))).toEqual(new Set(['conflict']));
  expect(await database.rows('SELECT id FROM referral_return WHERE referral_id = $1', [id])).toHaveLength(1);
  await take(clinic.otherClinician, id);
  await giveBack(clinic.clinician, id, key).catch(() => {});
  expect((await rowOf(id, 'taken'))?.decidedBy).toBe(clinic.otherClinician.name);
});

test('what was given back can be neither changed nor deleted', async () => {
  const { id } = await refer();
  await take(clinic.clinician, id);
  await giveBack(clinic.clinician, id);
  for (const change of [`UPDATE referral_return SET note = 'x'`, 'DELETE FROM referral_return'])
    await expect(database.rows(change)).rejects.toThrow(/append-only|cannot|refused/i);
});
