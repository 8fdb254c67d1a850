import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { askPayer, payerGatewayOf } from '@/lib/data/gateways/ask-payer';
import { ConfigureGateway, configureGateway } from '@/lib/data/gateways/configure-gateway';
import { getPayerGateway } from '@/lib/data/gateways/get-payer-gateway';
import { RemoveGateway, removeGateway } from '@/lib/data/gateways/remove-gateway';
import { testGateway } from '@/lib/data/gateways/test-gateway';
import { systemContext } from '@/lib/data/in-transaction';
import type { PayerInquiry } from '@/lib/domain/eligibility/payer-inquiry';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';
import { inventedSponsors } from '@/prisma/seed/invented-sponsors';
import { simulatorCredential } from '@/prisma/seed/payer-gateways';
import { sponsorRoster } from '@/prisma/seed/sponsor-roster';
import { sponsorFactory } from '@/prisma/seed/sponsors';
import { type PayerSimulator, startPayerSimulator } from '@/prisma/simulator/payer-simulator';

const secret = 'Bearer of-the-test';
const today = '2026-11-24';
const database = ownDatabase();
let simulator: PayerSimulator;
let clinic: TestClinic;

beforeAll(async () => {
  simulator = await startPayerSimulator({ secret });
  vi.stubEnv('PAYER_SIMULATOR', simulator.url);
  vi.stubEnv(simulatorCredential, secret);
  clinic = await testClinic(database);
});
afterAll(() => simulator.close());

const typed = {
  version: '0',
  kind: 'x12',
  endpoint: 'https://gateway.payer.example/x12',
  payerId: 'PAY01',
  senderId: 'CAIRN',
  receiverId: 'PAYER',
  timeoutSeconds: '15',
};
const input = (sponsorId: string, change: Record<string, string> = {}) => ConfigureGateway.parse({ ...typed, sponsorId, ...change });
const aPlan = async () => (await database.asOwner((tx) => sponsorFactory(tx, clinic.organizationId, { today, kind: 'health-plan' }))).id;
const inDemo = () => ({ ...clinic.administrator, isDemo: true });
const simulated = { endpoint: 'simulator:x12', credential: simulatorCredential };

test('an administrator sets up a gateway, sees it without its secret, and changes it', async () => {
  const sponsorId = await aPlan();
  expect(await getPayerGateway(clinic.administrator, sponsorId)).toMatchObject({ gateway: null, latest: [], month: { asked: 0 } });
  await configureGateway(clinic.administrator, input(sponsorId, { providerNpi: '1234567893', credential: simulatorCredential }));
  const { gateway } = await getPayerGateway(clinic.administrator, sponsorId);
  expect(gateway).toEqual({
    ...{ kind: 'x12', endpoint: typed.endpoint, payerId: 'PAY01', senderId: 'CAIRN', receiverId: 'PAYER', providerNpi: '1234567893' },
    ...{ credential: simulatorCredential, isSecretSet: true, timeoutMs: 15_000, version: 1, circuit: { state: 'closed', failures: 0 } },
  });
  expect(JSON.stringify(gateway)).not.toContain('of-the-test');
  await configureGateway(clinic.administrator, input(sponsorId, { version: '1', kind: 'fhir', credential: 'PAYER_SECRET_NOWHERE' }));
  expect((await getPayerGateway(clinic.administrator, sponsorId)).gateway).toMatchObject({
    kind: 'fhir',
    isSecretSet: false,
    providerNpi: null,
    version: 2,
  });
  await expect(configureGateway(clinic.administrator, input(sponsorId, { version: '1' }))).rejects.toMatchObject({ code: 'stale' });
  await expect(configureGateway(clinic.administrator, input(sponsorId))).rejects.toMatchObject({ code: 'stale' });
});

describe('an address that leads inside, or is none, is refused', () => {
  test.each([
    'http://payer.example/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://10.0.0.8/',
    'https://me:secret@payer.example/',
    'payer.example',
    'simulator:x12',
    'file:///etc/passwd',
  ])('%s', async (endpoint) => {
    await expect(configureGateway(clinic.administrator, input(await aPlan(), { endpoint }))).rejects.toMatchObject({
      code: 'refused',
      field: 'endpoint',
    });
  });
  test('the simulator of the other kind', async () => {
    await expect(configureGateway(inDemo(), input(await aPlan(), { endpoint: 'simulator:fhir' }))).rejects.toMatchObject({
      code: 'refused',
    });
  });
});

test.each([
  ['kind', 'soap'],
  ['payerId', 'A*B~'],
  ['senderId', 'x'.repeat(16)],
  ['providerNpi', '1234567890'],
  ['credential', 'AUTH_SECRET'],
  ['credential', 'Bearer abc'],
  ['timeoutSeconds', '21'],
  ['timeoutSeconds', '0'],
])('%s cannot be %s', (name, value) => {
  const parsed = ConfigureGateway.safeParse({ ...typed, sponsorId: crypto.randomUUID(), [name]: value });
  expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([name]);
});

test('who sends rosters is not asked', async () => {
  const [invented] = inventedSponsors;
  if (!invented) throw new Error('nobody is invented');
  const members = sponsorRoster(invented, today, clinic.random);
  const { id } = await database.asOwner((tx) => sponsorFactory(tx, clinic.organizationId, { today, members }));
  await expect(configureGateway(clinic.administrator, input(id))).rejects.toMatchObject({ code: 'refused' });
});

test('a member whom the payer vouched for makes no roster: the gateway can still be changed', async () => {
  const sponsorId = await aPlan();
  await configureGateway(clinic.administrator, input(sponsorId));
  await database.rows(
    `INSERT INTO member (organization_id, id, sponsor_id, given_name, family_name, birth_date, member_number, starts_on, source)
     VALUES ($1, gen_random_uuid(), $2, 'Ada', 'Rowe', '1980-01-01', 'QBF1', '2025-01-01', 'payer')`,
    [clinic.organizationId, sponsorId],
  );
  await configureGateway(clinic.administrator, input(sponsorId, { version: '1', timeoutSeconds: '5' }));
  expect((await getPayerGateway(clinic.administrator, sponsorId)).gateway).toMatchObject({ timeoutMs: 5000, version: 2 });
});

test('a test question tells whether it works, and does not count', async () => {
  const sponsorId = await aPlan();
  await configureGateway(inDemo(), input(sponsorId, simulated));
  await testGateway(clinic.administrator, { sponsorId });
  const { latest, month } = await getPayerGateway(clinic.administrator, sponsorId);
  expect(latest).toMatchObject([{ answer: 'not-found', reason: null, isTest: true }]);
  expect(month).toEqual({ asked: 0, within20s: 0, medianMs: null, p95Ms: null, counts: [] });
});

test('what members asked is counted by answer', async () => {
  const sponsorId = await aPlan();
  await configureGateway(inDemo(), input(sponsorId, simulated));
  const asked: PayerInquiry = {
    ...{ traceNumber: 'C000000000001', askedOn: today, payer: { name: 'Plan', payerId: 'PAY01' }, dependent: null, serviceTypes: ['PT'] },
    subscriber: { memberNumber: 'X100201', givenName: 'Ines', familyName: 'Marlowe', birthDate: '1986-03-14' },
  };
  const ask = (change: Partial<PayerInquiry['subscriber']> = {}) =>
    askPayer(systemContext(clinic.organizationId, 'public'), sponsorId, { ...asked, subscriber: { ...asked.subscriber, ...change } });
  await ask();
  await ask();
  await ask({ birthDate: '1986-03-15' });
  const { month, latest } = await getPayerGateway(clinic.administrator, sponsorId);
  expect(month).toMatchObject({
    asked: 3,
    within20s: 3,
    counts: [
      { answer: 'active', reason: null, count: 2 },
      { answer: 'not-found', reason: null, count: 1 },
    ],
  });
  expect(latest.map(({ answer, isTest }) => [answer, isTest])).toEqual([
    ['not-found', false],
    ['active', false],
    ['active', false],
  ]);
  expect(Object.keys(latest[0] ?? {}).sort()).toEqual(['answer', 'askedAt', 'controlNumber', 'durationMs', 'id', 'isTest', 'reason']);
});

describe('removed', () => {
  const remove = (sponsorId: string, version: number) => removeGateway(clinic.administrator, RemoveGateway.parse({ sponsorId, version }));
  const asked = (sponsorId: string) => payerGatewayOf(systemContext(clinic.organizationId, 'public'), sponsorId);

  test('the plan is not asked any more, what it was asked is kept, and it can be set up again', async () => {
    const sponsorId = await aPlan();
    await configureGateway(inDemo(), input(sponsorId, simulated));
    await testGateway(clinic.administrator, { sponsorId });
    const before = await asked(sponsorId);
    await remove(sponsorId, 1);
    expect(await asked(sponsorId)).toBeNull();
    expect(await getPayerGateway(clinic.administrator, sponsorId)).toMatchObject({ gateway: null });
    await expect(testGateway(clinic.administrator, { sponsorId })).rejects.toMatchObject({ code: 'notFound' });
    await configureGateway(inDemo(), input(sponsorId, simulated));
    expect(await asked(sponsorId)).toEqual(before);
    expect((await getPayerGateway(clinic.administrator, sponsorId)).latest).toHaveLength(1);
  });

  test('an old page removes nothing, and neither does one that changes what is gone', async () => {
    const sponsorId = await aPlan();
    await configureGateway(clinic.administrator, input(sponsorId));
    await configureGateway(clinic.administrator, input(sponsorId, { version: '1', timeoutSeconds: '5' }));
    await expect(remove(sponsorId, 1)).rejects.toMatchObject({ code: 'stale' });
    expect(await asked(sponsorId)).not.toBeNull();
    await remove(sponsorId, 2);
    await expect(remove(sponsorId, 2)).rejects.toMatchObject({ code: 'stale' });
    for (const version of ['2', '3'])
      await expect(configureGateway(clinic.administrator, input(sponsorId, { version }))).rejects.toMatchObject({ code: 'stale' });
  });

  test('by several at once, it is removed once and stands in the audit trail once', async () => {
    const sponsorId = await aPlan();
    await configureGateway(clinic.administrator, input(sponsorId));
    const sent = await Promise.allSettled(Array.from({ length: 8 }, () => remove(sponsorId, 1)));
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const kept = await database.rows(`SELECT details FROM audit_entry WHERE action = 'gateway.removed' AND subject_id = $1`, [sponsorId]);
    expect(kept).toEqual([{ details: { kind: 'x12', endpoint: typed.endpoint } }]);
  });

  test('the page tells how many the plan vouched for', async () => {
    const sponsorId = await aPlan();
    await configureGateway(clinic.administrator, input(sponsorId));
    await database.rows(
      `INSERT INTO member (organization_id, id, sponsor_id, given_name, family_name, birth_date, member_number, starts_on, ends_on, source)
       SELECT $1, gen_random_uuid(), $2, 'Ada', 'Rowe', '1980-01-01', 'V' || at, '2020-01-01', CASE at WHEN 3 THEN date '2021-01-01' END, 'payer' FROM generate_series(1, 3) at`,
      [clinic.organizationId, sponsorId],
    );
    expect(await getPayerGateway(clinic.administrator, sponsorId)).toMatchObject({ vouchedFor: 2 });
  });
});
