import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { sponsorCoverage } from '@/lib/data/eligibility/sponsor-coverage';
import { sponsorTerms } from '@/lib/data/eligibility/sponsor-terms';
import { inTransaction } from '@/lib/data/in-transaction';
import { CreateSponsor, createSponsor } from '@/lib/data/sponsors/create-sponsor';
import { getSponsor } from '@/lib/data/sponsors/get-sponsor';
import { listSponsors } from '@/lib/data/sponsors/list-sponsors';
import { AddCoverage, addCoverage } from '@/lib/data/sponsors/save-coverage';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;

/** Late in the evening in New York, where the clinic is; on Guam it is the day after, as it is in Greenwich. */
const now = new Date('2026-07-01T03:30:00Z');

beforeAll(async () => {
  clinic = await testClinic(database);
});
afterEach(() => {
  vi.useRealTimers();
});

/** A sponsor in a zone whose terms begin with July, after others that end with June. */
async function sponsorIn(zone: string): Promise<string> {
  const details = { kind: 'employer', locality: 'Anywhere', size: '10', legalName: `Works of ${zone}`, zone };
  const { sponsorId } = await createSponsor(clinic.administrator, CreateSponsor.parse({ key: randomUUID(), ...details }));
  for (const [startsOn, endsOn] of [
    ['2026-01-01', '2026-06-30'],
    ['2026-07-01', undefined],
  ]) {
    const terms = { programCodes: ['sciatica'], startsOn, endsOn, memberCost: '0', minAge: '18' };
    await addCoverage(clinic.administrator, AddCoverage.parse({ key: randomUUID(), sponsorId, ...terms }));
  }
  return sponsorId;
}

test.each([
  ['Pacific/Honolulu', '2026-06-30', '2026-01-01'],
  ['America/New_York', '2026-06-30', '2026-01-01'],
  ['Pacific/Guam', '2026-07-01', '2026-07-01'],
])('in %s it is %s, on every page and for every check', async (zone, today, paysSince) => {
  const sponsorId = await sponsorIn(zone);
  vi.useFakeTimers({ toFake: ['Date'], now });
  const { organizationId, administrator } = clinic;
  expect(await getSponsor(administrator, sponsorId)).toMatchObject({ today });
  const { rows } = await listSponsors(administrator, { q: `Works of ${zone}`, kind: null, after: null });
  expect(rows).toMatchObject([{ today, coverage: { startsOn: paysSince } }]);
  const shown = await sponsorCoverage(organizationId, sponsorId);
  expect(shown?.today).toBe(today);
  expect(shown?.coverages.find(({ standing }) => standing === 'current')?.startsOn).toBe(paysSince);
  expect(await inTransaction(administrator, (tx) => sponsorTerms(tx, organizationId, sponsorId))).toMatchObject({ today });
});
