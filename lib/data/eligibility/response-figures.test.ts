import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';
import { type SeededSponsor, sponsorFactory } from '@/prisma/seed/sponsors';
import { responseFigures } from './response-figures';

const database = ownDatabase();
let clinic: TestClinic;
let sponsor: SeededSponsor;

beforeAll(async () => {
  clinic = await testClinic(database);
  sponsor = await database.asOwner((tx) =>
    sponsorFactory(tx, clinic.organizationId, { today: clinic.clock.today, zone: 'America/New_York' }),
  );
});

const addCheck = (durationMs: number, checkedAt: string, answer = 'not-found') =>
  database.rows(
    `INSERT INTO eligibility_check (organization_id, id, sponsor_id, identity_hash, answer, reason_code, trace_number, duration_ms, checked_at)
     VALUES ($1, gen_random_uuid(), $2, sha256('x'), $3, 'x', $4, $5, ${checkedAt})`,
    [clinic.organizationId, sponsor.id, answer, randomUUID(), durationMs],
  );

/** The start of a month of New York, so many months ago. */
const monthStart = (ago: number) =>
  `(date_trunc('month', now() AT TIME ZONE 'America/New_York') - interval '${ago} months') AT TIME ZONE 'America/New_York'`;

test('by month of the sponsor’s zone: how many, how many in time, median and 95th percentile', async () => {
  expect(await responseFigures(clinic.manager, sponsor.id)).toEqual([]);
  for (const ms of [400, 400, 800]) await addCheck(ms, 'now()');
  await addCheck(20_000, 'now()');
  await addCheck(20_001, 'now()', 'cannot-check');
  await addCheck(1_200, `${monthStart(0)} - interval '1 second'`);
  await addCheck(400, `${monthStart(5)}`);
  await addCheck(400, `${monthStart(5)} - interval '1 second'`);
  const figures = await responseFigures(clinic.administrator, sponsor.id);
  expect(figures.map(({ month: _, ...month }) => month)).toEqual([
    { checks: 5, inTime: 4, unanswered: 1, median: 800, p95: 20_001 },
    { checks: 1, inTime: 1, unanswered: 0, median: 1_200, p95: 1_200 },
    { checks: 1, inTime: 1, unanswered: 0, median: 400, p95: 400 },
  ]);
  expect(figures.every(({ month }) => /^\d{4}-\d{2}-01$/.test(month))).toBe(true);
});

test('checks of another sponsor are not counted', async () => {
  const other = await database.asOwner((tx) => sponsorFactory(tx, clinic.organizationId, { today: clinic.clock.today }));
  expect(await responseFigures(clinic.manager, other.id)).toEqual([]);
});
