import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { getDemandContacts } from '@/lib/data/demand/get-demand-contacts';
import { listDemand } from '@/lib/data/demand/list-demand';
import { keepDemand } from '@/lib/data/demand/tell-not-listed';
import { inTransaction } from '@/lib/data/in-transaction';
import { DeclineReferral, declineReferral } from '@/lib/data/referrals/decline-referral';
import { GiveBackReferral, giveBackReferral } from '@/lib/data/referrals/give-back-referral';
import { listReferrals, ReferralParams } from '@/lib/data/referrals/list-referrals';
import { referralOfTest } from '@/lib/data/referrals/referral-of-test.fixture';
import { reopenReferral } from '@/lib/data/referrals/reopen-referral';
import { TakeReferral, takeReferral } from '@/lib/data/referrals/take-referral';
import { TellNotListed } from '@/lib/domain/eligibility/tell-not-listed';
import { env } from '@/lib/env';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';
import { sponsorFactory } from '@/prisma/seed/sponsors';
import { removeOldContacts } from './remove-old-contacts';

const database = ownDatabase();
let clinic: TestClinic;
let sponsorId: string;

beforeAll(async () => {
  clinic = await testClinic(database);
  ({ id: sponsorId } = await database.asOwner((tx) => sponsorFactory(tx, clinic.organizationId, { today: clinic.clock.today })));
});

/** The moment so many days after now. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000 + 60_000);
const refer = () => referralOfTest(database.rows, { organizationId: clinic.organizationId, sponsorId });
const given = (referralId: string) => ({ key: randomUUID(), referralId });
const decline = (referralId: string) =>
  declineReferral(clinic.clinician, DeclineReferral.parse({ ...given(referralId), reason: 'no-room', note: 'Rang her sister.' }));
const storedReferral = async (id: string) =>
  (await database.rows<{ row: string }>('SELECT r::text AS row FROM referral r WHERE id = $1', [id]))[0]?.row;
const audited = () =>
  database.rows(`SELECT details FROM audit_entry WHERE action = 'contacts.removed' AND organization_id = $1 ORDER BY seq`, [
    clinic.organizationId,
  ]);

describe('whose employer is not listed', () => {
  test('is forgotten a year on: no contact, but counted as before, once', async () => {
    await keepDemand(
      clinic.organizationId,
      TellNotListed.parse({
        id: randomUUID(),
        kind: 'employer',
        name: 'Forgotten Mills',
        contactBy: 'email',
        contact: 'ada@example.org',
        consent: 'on',
      }),
    );
    const before = await audited();
    const days = env().NOT_LISTED_CONTACT_DAYS;
    expect(days).toBe(365);
    expect(await removeOldContacts(inDays(days - 1))).toMatchObject({ notListed: 0 });
    expect(await removeOldContacts(inDays(days))).toMatchObject({ notListed: 1 });
    expect(await removeOldContacts(inDays(days))).toMatchObject({ notListed: 0 });
    const { rows } = await listDemand(clinic.manager, { q: 'Forgotten', kind: null });
    expect(rows).toMatchObject([{ asked: 1, toTell: 0 }]);
    expect(await getDemandContacts(clinic.administrator, rows[0]?.id ?? '')).toEqual([]);
    expect(JSON.stringify(await database.rows('SELECT d::text FROM demand d'))).not.toContain('ada@');
    expect((await audited()).slice(before.length)).toEqual([{ details: { notListed: 1, declined: 0, notTaken: 0 } }]);
  });

  test('can have a contact removed by the application, and nothing else changed', async () => {
    await expect(
      inTransaction(
        clinic.clinician,
        (tx) => tx.$executeRaw`UPDATE demand SET name = 'x' WHERE organization_id = ${clinic.organizationId}::uuid`,
      ),
    ).rejects.toThrow(/permission denied/);
  });
});

describe('who asked to start', () => {
  const days = () => env().REFERRAL_CONTACT_DAYS;

  test('and was declined: contact and notes go, who asked when and the answer stay; it does not open again', async () => {
    const { id } = await refer();
    await decline(id);
    expect(await removeOldContacts(inDays(days() - 1))).toMatchObject({ declined: 0 });
    expect(await storedReferral(id)).toContain('555 010 0199');
    expect(await removeOldContacts(inDays(days()))).toMatchObject({ declined: 1, notTaken: 0 });
    expect(await removeOldContacts(inDays(days()))).toMatchObject({ declined: 0 });
    expect(await storedReferral(id)).not.toMatch(/555|sister/);
    const row = (await listReferrals(clinic.clinician, ReferralParams.parse({ status: 'declined' }))).rows.find((one) => one.id === id);
    expect(row).toMatchObject({ declineReason: 'no-room', declineNote: null, contact: { by: 'phone', value: null, notes: null } });
    await database.rows(`UPDATE referral SET decided_at = now() - interval '2 days' WHERE id = $1`, [id]);
    await expect(reopenReferral(clinic.clinician, { referralId: id })).rejects.toMatchObject({ code: 'refused' });
  });

  test('and was taken by nobody: the request is over by itself, and its contact goes', async () => {
    const { id } = await refer();
    expect(await removeOldContacts(inDays(days()))).toMatchObject({ notTaken: 1 });
    expect(await storedReferral(id)).not.toContain('555');
    const row = (await listReferrals(clinic.clinician, ReferralParams.parse({ status: 'declined' }))).rows.find((one) => one.id === id);
    expect(row).toMatchObject({ declineReason: 'not-taken', decidedBy: null });
    await database.rows('UPDATE referral SET decided_at = now() WHERE id = $1', [id]);
    await expect(reopenReferral(clinic.clinician, { referralId: id })).rejects.toMatchObject({ code: 'refused' });
    await expect(takeReferral(clinic.clinician, TakeReferral.parse(given(id)))).rejects.toMatchObject({ code: 'conflict' });
  });

  test('and was taken, or given back since, is kept', async () => {
    const [{ id: taken }, { id: returned }] = [await refer(), await refer()];
    await database.rows(`UPDATE referral SET requested_at = now() - interval '300 days' WHERE id = ANY ($1)`, [[taken, returned]]);
    for (const id of [taken, returned]) await takeReferral(clinic.clinician, TakeReferral.parse(given(id)));
    await giveBackReferral(clinic.clinician, GiveBackReferral.parse({ ...given(returned), reason: 'mistake' }));
    expect(await removeOldContacts(inDays(1))).toEqual({ notListed: 0, declined: 0, notTaken: 0 });
    for (const id of [taken, returned]) expect(await storedReferral(id)).toContain('555 010 0199');
  });

  test('several workers at once remove each contact once', async () => {
    const ids = [await refer(), await refer(), await refer()].map(({ id }) => id);
    for (const id of ids) await decline(id);
    const before = (await audited()).length;
    const removed = await Promise.all([1, 2, 3].map(() => removeOldContacts(inDays(days()))));
    expect(removed.reduce((sum, { declined }) => sum + declined, 0)).toBe(ids.length);
    const details = (await audited()).slice(before) as { details: { declined: number } }[];
    expect(details.reduce((sum, one) => sum + one.details.declined, 0)).toBe(ids.length);
  });
});
