import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { askPayer, payerGatewayOf } from '@/lib/data/gateways/ask-payer';
import { circuitOf } from '@/lib/data/gateways/circuits';
import { systemContext } from '@/lib/data/in-transaction';
import { addDays } from '@/lib/domain/day';
import type { PayerInquiry } from '@/lib/domain/eligibility/payer-inquiry';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';
import { type SeededGateway, seedGateway } from '@/prisma/seed/payer-gateways';
import { sponsorFactory } from '@/prisma/seed/sponsors';
import { type PayerSimulator, startPayerSimulator } from '@/prisma/simulator/payer-simulator';
import { simulatedMembers } from '@/prisma/simulator/simulated-members';

const secret = 'Bearer of-the-test';
const database = ownDatabase();
let simulator: PayerSimulator;
let clinic: TestClinic;

beforeAll(async () => {
  simulator = await startPayerSimulator({ secret });
  vi.stubEnv('PAYER_SIMULATOR', simulator.url);
  vi.stubEnv('PAYER_SECRET_SIMULATOR', secret);
  vi.stubEnv('PAYER_SECRET_WRONG', 'Bearer of-another');
  clinic = await testClinic(database);
});
afterAll(() => simulator.close());

const today = '2026-11-24';
const active = { kind: 'active', startsOn: '2026-01-28', endsOn: null };

function memberOf(name: string) {
  const member = simulatedMembers.find(({ givenName }) => givenName === name);
  if (!member) throw new Error(`nobody is called ${name}`);
  return member;
}

function inquiryAbout(name: string, change: Partial<PayerInquiry['subscriber']> = {}): PayerInquiry {
  const { number, givenName, familyName, birthDate } = memberOf(name);
  return {
    traceNumber: randomUUID().replaceAll('-', '').slice(0, 20).toUpperCase(),
    askedOn: today,
    payer: { name: 'Wrenlake', payerId: 'SIM00' },
    subscriber: { memberNumber: `WRN${number}`, givenName, familyName, birthDate, ...change },
    dependent: null,
    serviceTypes: ['PT', '30'],
  };
}

/** A plan of its own for each test: its circuit starts closed. */
async function plan(gateway: Partial<SeededGateway>) {
  const { organizationId, random } = clinic;
  const sponsor = await database.asOwner((tx) => sponsorFactory(tx, organizationId, { today, kind: 'health-plan' }));
  const gatewayId = await database.asOwner((tx) => seedGateway(tx, { organizationId, sponsorId: sponsor.id }, gateway, random));
  const context = systemContext(organizationId, 'public');
  const exchanges = () =>
    database.rows<Record<string, unknown>>('SELECT * FROM payer_exchange WHERE gateway_id = $1 ORDER BY asked_at', [gatewayId]);
  return {
    context,
    gatewayId,
    sponsorId: sponsor.id,
    name: sponsor.legalName,
    exchanges,
    ask: (inquiry: PayerInquiry) => askPayer(context, sponsor.id, inquiry),
  };
}

const unavailable = (reason: string) => ({ kind: 'unavailable', reason });

describe.each(['x12', 'fhir'] as const)('over %s', (kind) => {
  test('every kind of answer arrives', async () => {
    const { ask } = await plan({ kind });
    const answers = await Promise.all(['Ines', 'Tomas', 'Dalia', 'Hugo', 'Maeve', 'Kofi'].map((name) => ask(inquiryAbout(name))));
    expect(answers).toEqual([
      { ...active, memberCostCents: 2500, visitLimit: 30, visitsLeft: 22, planName: 'OPEN ACCESS', payerTrace: 'SIM20261124' },
      { ...active, memberCostCents: 0, visitLimit: null, visitsLeft: null, planName: 'COMMUNITY', payerTrace: 'SIM20261124' },
      { kind: 'not-started', startsOn: addDays(today, 30) },
      { kind: 'ended', endsOn: addDays(today, -40) },
      { kind: 'not-covered' },
      unavailable('rejected'),
    ]);
  });

  test('who is not there, or not quite, is not found', async () => {
    const { ask } = await plan({ kind });
    const changes = [{ memberNumber: 'WRN999999' }, { birthDate: '1986-03-15' }, { familyName: 'Marlow' }];
    for (const change of changes) expect(await ask(inquiryAbout('Ines', change))).toEqual({ kind: 'not-found' });
    expect(await ask(inquiryAbout('Ines', { familyName: 'MARLOWE' }))).toMatchObject({ kind: 'active' });
  });

  test('a family', async () => {
    const { ask } = await plan({ kind });
    const [luis, grace] = memberOf('Rosa').family;
    const about = (relative: typeof luis, change = {}) => ({
      ...inquiryAbout('Rosa'),
      dependent: relative ? { ...relative, ...change } : null,
    });
    expect(await ask(about(luis))).toMatchObject({ kind: 'active', memberCostCents: 4000 });
    expect(await ask(about(grace))).toEqual({ kind: 'not-covered' });
    expect(await ask(about(grace, { birthDate: '2012-09-28' }))).toEqual({ kind: 'not-found' });
  });

  test.each([
    ['Lena', 'timeout'],
    ['Omar', 'network'],
    ['Sofia', 'malformed'],
    ['Viktor', 'network'],
    ['Wanda', 'malformed'],
    ['Emeka', 'rejected'],
    ['Paula', 'malformed'],
  ])('%s: a fault is %s, never a no', async (name, reason) => {
    const { ask, exchanges } = await plan({ kind, timeoutMs: reason === 'timeout' ? 400 : 20_000 });
    expect(await ask(inquiryAbout(name))).toEqual(unavailable(reason));
    expect(await exchanges()).toMatchObject([{ answer: 'unavailable', reason }]);
  });

  test('without the right secret nobody is told anything', async () => {
    const wrong = await plan({ kind, credential: 'PAYER_SECRET_WRONG' });
    expect(await wrong.ask(inquiryAbout('Ines'))).toEqual(unavailable('rejected'));
    const missing = await plan({ kind, credential: 'PAYER_SECRET_MISSING' });
    expect(await missing.ask(inquiryAbout('Ines'))).toEqual(unavailable('rejected'));
  });
});

test('what is kept has numbers and times, and nobody’s name', async () => {
  const { ask, exchanges, gatewayId } = await plan({});
  const inquiry = inquiryAbout('Ines');
  await ask(inquiry);
  const [kept, ...others] = await exchanges();
  expect(others).toEqual([]);
  expect(kept).toMatchObject({
    gateway_id: gatewayId,
    trace_number: inquiry.traceNumber,
    control_number: expect.stringMatching(/^\d{9}$/),
    payer_trace: 'SIM20261124',
    answer: 'active',
    reason: null,
    is_test: false,
  });
  expect(Number(kept?.duration_ms)).toBeGreaterThan(0);
  expect(JSON.stringify(kept)).not.toMatch(/Ines|Marlowe|100201|1986/i);
});

test('a payer that is down is not asked again, until it is given another try', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T15:00:00Z') });
  try {
    // Long enough for a slow machine to see that one question is on its way.
    const { ask, gatewayId, exchanges } = await plan({ timeoutMs: 4_000 });
    const other = await plan({});
    for (let i = 0; i < 5; i += 1) expect(await ask(inquiryAbout('Omar'))).toEqual(unavailable('network'));
    expect(circuitOf(gatewayId).state).toBe('open');
    expect(await ask(inquiryAbout('Ines'))).toEqual(unavailable('circuit-open'));
    expect(await other.ask(inquiryAbout('Ines')), 'other plans are not affected').toMatchObject({ kind: 'active' });
    vi.setSystemTime(new Date('2026-11-24T15:00:30Z'));
    const trial = ask(inquiryAbout('Lena'));
    await vi.waitFor(() => expect(circuitOf(gatewayId).state).toBe('half-open'), { interval: 5 });
    expect(await ask(inquiryAbout('Ines')), 'one question at a time').toEqual(unavailable('circuit-open'));
    expect(await trial).toEqual(unavailable('timeout'));
    vi.setSystemTime(new Date('2026-11-24T15:02:00Z'));
    expect(await ask(inquiryAbout('Ines'))).toMatchObject({ kind: 'active' });
    expect(circuitOf(gatewayId).state).toBe('closed');
    const reasons = (await exchanges()).map(({ reason }) => reason ?? 'none').sort();
    expect(reasons).toEqual(['circuit-open', 'circuit-open', ...Array(5).fill('network'), 'none', 'timeout']);
  } finally {
    vi.useRealTimers();
  }
});

test('a refusal is an answer and opens no circuit', async () => {
  const { ask, gatewayId } = await plan({});
  for (let i = 0; i < 6; i += 1) await ask(inquiryAbout('Kofi'));
  expect(circuitOf(gatewayId)).toEqual({ state: 'closed', failures: 0 });
});

test('a sponsor with a roster has no gateway, and neither has one of another organization', async () => {
  const { organizationId } = clinic;
  const sponsor = await database.asOwner((tx) => sponsorFactory(tx, organizationId, { today }));
  const context = systemContext(organizationId, 'public');
  expect(await payerGatewayOf(context, sponsor.id)).toBeNull();
  expect(await askPayer(context, sponsor.id, inquiryAbout('Ines'))).toEqual(unavailable('rejected'));
  const { sponsorId, gatewayId, name } = await plan({ kind: 'fhir', payerId: 'WRN55' });
  expect(await payerGatewayOf(context, sponsorId)).toEqual({ id: gatewayId, kind: 'fhir', payer: { name, payerId: 'WRN55' } });
  const elsewhere = systemContext((await testClinic(database)).organizationId, 'public');
  expect(await payerGatewayOf(elsewhere, sponsorId)).toBeNull();
  expect(await askPayer(elsewhere, sponsorId, inquiryAbout('Ines'))).toEqual(unavailable('rejected'));
});
