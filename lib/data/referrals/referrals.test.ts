import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { getAssignment } from '@/lib/data/assignments/get-assignment';
import { getPatient } from '@/lib/data/patients/get-patient';
import { TimelineParams } from '@/lib/data/patients/timeline-params';
import type { Viewer } from '@/lib/domain/access';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { makeClinic } from '@/prisma/seed/factories/make-clinic';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';
import { type SeededSponsor, sponsorFactory } from '@/prisma/seed/sponsors';
import { countOpenReferrals } from './count-open-referrals';
import { DeclineReferral, declineReferral } from './decline-referral';
import { listReferrals, ReferralParams } from './list-referrals';
import { referralOfTest } from './referral-of-test.fixture';
import { referralState } from './referral-state';
import { reopenReferral } from './reopen-referral';
import { TakeReferral, takeReferral } from './take-referral';

const database = ownDatabase();
let clinic: TestClinic;
let sponsor: SeededSponsor;

beforeAll(async () => {
  clinic = await testClinic(database);
  sponsor = await database.asOwner((tx) => sponsorFactory(tx, clinic.organizationId, { today: clinic.clock.today }));
});

const here = () => ({ organizationId: clinic.organizationId, sponsorId: sponsor.id });
const refer = (given: Partial<Parameters<typeof referralOfTest>[1]> = {}) => referralOfTest(database.rows, { ...here(), ...given });
const take = (viewer: Viewer, referralId: string, clinicianId?: string, takesOverFromId?: string) =>
  takeReferral(viewer, TakeReferral.parse({ key: randomUUID(), referralId, clinicianId, takesOverFromId }));
const decline = (viewer: Viewer, referralId: string) =>
  declineReferral(viewer, DeclineReferral.parse({ key: randomUUID(), referralId, reason: 'no-room', note: 'Full until May.' }));
const stateOf = (token: string) => referralState({ id: clinic.organizationId, zone: 'America/New_York' }, token);
const list = async (viewer: Viewer, params = {}) => (await listReferrals(viewer, ReferralParams.parse(params))).rows;

async function member(given: { memberNumber?: string } = {}): Promise<string> {
  const id = randomUUID();
  await database.rows(
    `INSERT INTO member (organization_id, id, sponsor_id, given_name, family_name, birth_date, member_number, starts_on) VALUES ($1, $2, $3, 'Ada', 'Rowe', '1980-01-01', $4, '2025-01-01')`,
    [clinic.organizationId, id, sponsor.id, given.memberNumber ?? `M${id.slice(0, 8)}`],
  );
  return id;
}

describe('which clinic sees it', () => {
  test('the one that was chosen, and no other; every one where none was', async () => {
    const clinicId = await database.asOwner((tx) => makeClinic(tx, clinic.organizationId, clinic.random));
    const [chosen, free] = [await refer({ clinicId }), await refer()];
    const there: Viewer = { ...clinic.otherClinician, clinicId };
    const before = await countOpenReferrals(clinic.clinician);
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
    expect(ids(await list(there))).toEqual(expect.arrayContaining([chosen.id, free.id]));
    expect(ids(await list(clinic.clinician))).not.toContain(chosen.id);
    expect(ids(await list(clinic.clinician))).toContain(free.id);
    await expect(take(clinic.clinician, chosen.id)).rejects.toMatchObject({ code: 'notFound' });
    await expect(decline(clinic.clinician, chosen.id)).rejects.toMatchObject({ code: 'notFound' });
    await take(clinic.clinician, free.id);
    expect(await countOpenReferrals(clinic.clinician)).toBe(before - 1);
  });

  test('who has no clinic sees none', async () => {
    await refer();
    expect(await list({ ...clinic.clinician, clinicId: null })).toEqual([]);
  });
});

describe('taking', () => {
  test('makes a patient with the coverage of the check, the condition preselected, and an entry in the timeline', async () => {
    const { id, grant, token } = await refer({ programCode: 'sciatica', memberId: await member() });
    const { patientId } = await take(clinic.clinician, id);
    const page = await getPatient(clinic.clinician, patientId, TimelineParams.parse({}));
    expect(page.patient).toMatchObject({
      givenName: grant.givenName,
      familyName: grant.familyName,
      coverage: { sponsorName: sponsor.legalName },
    });
    expect(page.patient.recordNumber).toMatch(/^R-\d{6,}$/);
    expect(page.timeline[0]).toMatchObject({ kind: 'referral', title: expect.stringMatching(/^Asked to start Sciatica/) });
    expect((await getAssignment(clinic.clinician, patientId)).askedFor).toBe('sciatica');
    expect(await stateOf(token)).toMatchObject({ status: 'taken' });
  });

  test('by several at once: one gets it, the others are told who', async () => {
    const { id } = await refer();
    const both = await Promise.allSettled([take(clinic.clinician, id), take(clinic.otherClinician, id), take(clinic.otherClinician, id)]);
    const refused = both.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(2);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'conflict', message: expect.stringContaining('was taken by') });
    expect(await database.rows('SELECT id FROM patient WHERE id IN (SELECT patient_id FROM referral WHERE id = $1)', [id])).toHaveLength(1);
  });

  test('two requests of one member at once make one patient', async () => {
    const memberId = await member();
    const [a, b] = [await refer({ memberId, programCode: 'sciatica' }), await refer({ memberId, programCode: 'overuse' })];
    const taken = await Promise.all([take(clinic.clinician, a.id), take(clinic.clinician, b.id)]);
    expect(new Set(taken.map(({ patientId }) => patientId)).size).toBe(1);
  });

  test('who came from a payer without a roster is found again by number, birth date and name; a relative with that number is another', async () => {
    const memberNumber = `FAM${randomUUID().slice(0, 8)}`.toUpperCase();
    const first = await take(clinic.clinician, (await refer({ memberNumber, programCode: 'sciatica' })).id);
    const again = await take(clinic.clinician, (await refer({ memberNumber, programCode: 'overuse' })).id);
    const child = await take(
      clinic.clinician,
      (await refer({ memberNumber, givenName: 'Ivo', birthDate: '2004-03-01', relationship: 'child' })).id,
    );
    expect(again.patientId).toBe(first.patientId);
    expect(child.patientId).not.toBe(first.patientId);
    expect(
      await database.rows('SELECT member_number, relationship, source FROM member WHERE member_number LIKE $1 ORDER BY 1', [
        `${memberNumber}%`,
      ]),
    ).toEqual([
      { member_number: memberNumber, relationship: 'self', source: 'payer' },
      { member_number: `${memberNumber}/2`, relationship: 'child', source: 'payer' },
    ]);
  });

  test('who came from a payer is one member, however they wrote their number', async () => {
    const memberNumber = `AB${randomUUID().slice(0, 8)}`.toUpperCase();
    const first = await take(clinic.clinician, (await refer({ memberNumber, programCode: 'sciatica' })).id);
    const ways = [memberNumber.toLowerCase(), memberNumber.replace(/^AB/, 'ab-'), memberNumber.replace(/^AB/, 'ab ')];
    for (const way of ways)
      expect((await take(clinic.clinician, (await refer({ memberNumber: way, givenName: 'Zoe' })).id)).patientId).toBe(first.patientId);
    const other = await take(clinic.clinician, (await refer({ memberNumber: memberNumber.replace(/^AB/, 'ab-'), givenName: 'Ivo' })).id);
    expect(other.patientId).not.toBe(first.patientId);
    expect(
      await database.rows(`SELECT member_number AS number FROM member WHERE member_number LIKE $1 ORDER BY 1`, [`${memberNumber}%`]),
    ).toEqual([{ number: memberNumber }, { number: `${memberNumber}/2` }]);
  });

  test.each(['QBF', 'Q_F', '%'])('a number that another one only begins like, such as %s, is another person', async (start) => {
    const namesake = randomUUID().slice(0, 8);
    const first = await take(clinic.clinician, (await refer({ givenName: namesake, memberNumber: `QBF${namesake}7` })).id);
    const memberNumber = start === '%' ? '%' : `${start}${namesake}`;
    const second = await take(clinic.clinician, (await refer({ givenName: namesake, memberNumber })).id);
    expect(second.patientId).not.toBe(first.patientId);
  });

  test('a member in care of a colleague stays with them: refused for others, and assigned to them', async () => {
    const memberId = await member();
    const patientId = await clinic.addPatient({ memberId, clinicianId: clinic.otherClinician.userId });
    await clinic.addCare({ patientId, clinicianId: clinic.otherClinician.userId, program: 'shin-pain' });
    const { id } = await refer({ memberId });
    await expect(take(clinic.clinician, id)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining(clinic.otherClinician.name),
    });
    expect(await take(clinic.clinician, id, clinic.otherClinician.userId)).toEqual({ patientId, isMine: false });
  });

  test('with no care running the responsibility goes with the request, once that was said', async () => {
    const memberId = await member();
    const clinicId = await database.asOwner((tx) => makeClinic(tx, clinic.organizationId, clinic.random));
    const there = clinic.otherClinician.userId;
    const patientId = await clinic.addPatient({ memberId, clinicianId: there, clinicId });
    const { id } = await refer({ memberId });
    const theirs = (await list(clinic.clinician)).find((row) => row.id === id)?.patient;
    expect(theirs).toMatchObject({ id: null, clinicianId: there, inCare: false });
    await expect(take(clinic.clinician, id)).rejects.toMatchObject({
      code: 'stale',
      message: expect.stringContaining(`They are a patient of ${clinic.otherClinician.name} at ${theirs?.clinicName}`),
      current: { clinicianId: there, clinicianName: clinic.otherClinician.name, clinicName: theirs?.clinicName },
    });
    await expect(take(clinic.clinician, id, undefined, randomUUID())).rejects.toMatchObject({ code: 'stale' });
    expect(await database.rows('SELECT clinician_id FROM patient WHERE id = $1', [patientId])).toEqual([{ clinician_id: there }]);
    expect(await take(clinic.clinician, id, undefined, there)).toEqual({ patientId, isMine: true });
    expect((await getPatient(clinic.clinician, patientId, TimelineParams.parse({}))).patient.isOwn).toBe(true);
  });

  test('for someone who is no clinician here is refused', async () => {
    const elsewhere = await testClinic(database);
    const { id } = await refer();
    for (const who of [clinic.manager.userId, elsewhere.clinician.userId, randomUUID()])
      await expect(take(clinic.clinician, id, who)).rejects.toMatchObject({ code: 'refused', field: 'clinicianId' });
  });
});

describe('declining', () => {
  test('tells the member why in plain words, and not what the clinic noted', async () => {
    const { id, token } = await refer();
    await decline(clinic.clinician, id);
    const state = await stateOf(token);
    expect(state).toMatchObject({ status: 'declined', declineReason: 'no-room' });
    expect(JSON.stringify(state)).not.toMatch(/Full until May|García|1984|QBF|555/);
    await expect(take(clinic.otherClinician, id)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('was declined by'),
    });
  });

  test('can be taken back for a day, and waits since it was asked', async () => {
    const { id, token } = await refer();
    await decline(clinic.clinician, id);
    await reopenReferral(clinic.otherClinician, { referralId: id });
    expect(await stateOf(token)).toMatchObject({ status: 'open', declineReason: null });
    await decline(clinic.clinician, id);
    await database.rows(`UPDATE referral SET decided_at = now() - interval '25 hours' WHERE id = $1`, [id]);
    await expect(reopenReferral(clinic.clinician, { referralId: id })).rejects.toMatchObject({ code: 'refused' });
  });

  test('does not open again beside a newer one of the same person', async () => {
    const { id, grant } = await refer();
    await decline(clinic.clinician, id);
    const { memberNumber, sponsorId } = grant;
    const again = await referralOfTest(database.rows, { organizationId: clinic.organizationId, sponsorId, memberNumber });
    expect(again.id).not.toBe(id);
    const refused = reopenReferral(clinic.clinician, { referralId: id });
    await expect(refused).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('asked again') });
  });

  test('what was taken does not open again', async () => {
    const { id } = await refer();
    await take(clinic.clinician, id);
    await expect(reopenReferral(clinic.clinician, { referralId: id })).rejects.toMatchObject({ code: 'refused' });
  });
});

test('open ones stand longest waiting first; a program and those not sure can be asked for alone', async () => {
  const [older, newer] = [await refer({ programCode: 'sciatica' }), await refer()];
  await database.rows(`UPDATE referral SET requested_at = now() - interval '3 days' WHERE id = $1`, [older.id]);
  const open = (await list(clinic.clinician)).map(({ id }) => id);
  expect(open.indexOf(older.id)).toBeLessThan(open.indexOf(newer.id));
  expect((await list(clinic.clinician, { program: 'sciatica' })).map(({ programCode }) => programCode)).not.toContain(null);
  expect(new Set((await list(clinic.clinician, { program: 'none' })).map(({ programCode }) => programCode))).toEqual(new Set([null]));
});
