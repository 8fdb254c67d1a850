import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Grant } from '@/lib/data/eligibility/grant';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';
import { sponsorFactory } from '@/prisma/seed/sponsors';
import { answerSigns } from './answer-signs';
import { chooseCondition } from './choose-condition';
import { getStart } from './get-start';
import { asked, grantOfTest, readyToAsk, referralOfTest } from './referral-of-test.fixture';
import { referralState } from './referral-state';
import { requestStart } from './request-start';

const database = ownDatabase();
let clinic: TestClinic;
let sponsorId: string;

beforeAll(async () => {
  clinic = await testClinic(database);
  ({ id: sponsorId } = await database.asOwner((tx) => sponsorFactory(tx, clinic.organizationId, { today: clinic.clock.today })));
});

const here = () => ({ organizationId: clinic.organizationId, sponsorId });
const grantFor = (given: Partial<Grant> = {}) => grantOfTest(database.rows, { ...here(), ...given });
const refer = (given: Partial<Parameters<typeof referralOfTest>[1]> = {}) => referralOfTest(database.rows, { ...here(), ...given });
const stateOf = (token: string) => referralState({ id: clinic.organizationId, zone: 'America/New_York' }, token);

test('waits for the questions on warning signs', async () => {
  const grant = await grantFor();
  await expect(requestStart(clinic.organizationId, grant, asked(grant))).rejects.toMatchObject({ code: 'refused' });
});

test('answers to the questions of one condition do not clear another that was chosen meanwhile', async () => {
  const grant = await grantFor();
  const { sponsorId } = grant;
  await chooseCondition(clinic.organizationId, grant, { sponsorId, programCode: 'sciatica' });
  const page = await getStart(clinic.organizationId, grant);
  await chooseCondition(clinic.organizationId, grant, { sponsorId, programCode: 'overuse' });
  const answers = { sponsorId, asked: page.signs.map(({ sign }) => sign), signs: Array.from({ length: 20 }, () => 'no') };
  await expect(answerSigns(clinic.organizationId, grant, answers)).rejects.toMatchObject({ code: 'stale' });
  await expect(requestStart(clinic.organizationId, grant, asked(grant))).rejects.toMatchObject({ code: 'refused' });
});

test('sent five times at once makes one referral, each time with a link that shows it', async () => {
  const grant = await grantFor();
  await readyToAsk(clinic.organizationId, grant);
  const sent = await Promise.all([1, 2, 3, 4, 5].map(() => requestStart(clinic.organizationId, grant, asked(grant))));
  expect(await database.rows('SELECT id FROM referral WHERE grant_id = $1', [grant.id])).toHaveLength(1);
  expect(new Set(sent.map(({ token }) => token)).size).toBe(5);
  for (const { token } of sent) expect(await stateOf(token)).toMatchObject({ status: 'open', firstName: 'Zoë' });
});

test('again with another check, for the same program, is the same open referral; for another program a new one', async () => {
  const { grant } = await refer({ programCode: 'overuse' });
  const again = await grantFor({ memberNumber: grant.memberNumber });
  await readyToAsk(clinic.organizationId, again, 'overuse');
  await requestStart(clinic.organizationId, again, asked(again));
  const other = await grantFor({ memberNumber: grant.memberNumber });
  await readyToAsk(clinic.organizationId, other, 'sciatica');
  await requestStart(clinic.organizationId, other, asked(other));
  const made = await database.rows(`SELECT program_code AS code FROM referral WHERE member_number = $1 ORDER BY requested_at`, [
    grant.memberNumber,
  ]);
  expect(made).toEqual([{ code: 'overuse' }, { code: 'sciatica' }]);
});

test('again with the number and the name written another way is the same open referral', async () => {
  const memberNumber = `AB${randomUUID().slice(0, 8)}`;
  const typed = [
    { memberNumber, givenName: 'Zoë' },
    { memberNumber: memberNumber.replace(/^AB/, 'ab-'), givenName: 'Zoe' },
    { memberNumber: memberNumber.replace(/^AB/, 'ab '), givenName: 'ZOË ' },
  ];
  const grants = await Promise.all(typed.map(grantFor));
  await Promise.all(grants.map((grant) => readyToAsk(clinic.organizationId, grant)));
  await Promise.all(grants.map((grant) => requestStart(clinic.organizationId, grant, asked(grant))));
  const made = await database.rows('SELECT id FROM referral WHERE grant_id = ANY ($1)', [grants.map(({ id }) => id)]);
  expect(made).toHaveLength(1);
});

test('the token of its link is stored nowhere, and unknown and expired ones show nothing', async () => {
  const { token } = await refer();
  expect((await database.rows<{ row: string }>('SELECT l::text AS row FROM referral_link l')).some(({ row }) => row.includes(token))).toBe(
    false,
  );
  await database.rows('UPDATE referral_link SET expires_at = now() WHERE token_hash = sha256($1::bytea)', [token]);
  expect([await stateOf(token), await stateOf('x'), await stateOf('a'.repeat(43))]).toEqual([null, null, null]);
});
