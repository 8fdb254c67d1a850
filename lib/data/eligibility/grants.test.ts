import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';
import { type SeededSponsor, sponsorFactory } from '@/prisma/seed/sponsors';
import { findGrant } from './find-grant';
import { forgetExpiredGrants } from './forget-expired-grants';
import { type NewGrant, openGrant } from './open-grant';

const database = ownDatabase();
let clinic: TestClinic;
let sponsor: SeededSponsor;
beforeAll(async () => {
  clinic = await testClinic(database);
  sponsor = await database.asOwner((tx) => sponsorFactory(tx, clinic.organizationId, { today: clinic.clock.today }));
});

async function openOne(given: Partial<NewGrant> = {}): Promise<{ token: string; grant: NewGrant }> {
  const { organizationId } = clinic;
  const checkId = randomUUID();
  await database.rows(
    `INSERT INTO eligibility_check (organization_id, id, sponsor_id, identity_hash, answer, reason_code, trace_number, duration_ms) VALUES ($1, $2, $3, sha256('x'), 'covered', 'covered', $4, 800)`,
    [organizationId, checkId, sponsor.id, checkId],
  );
  const grant: NewGrant = {
    checkId,
    sponsorId: sponsor.id,
    memberId: null,
    givenName: 'Zoë',
    familyName: 'García-Luna',
    birthDate: '1984-02-29',
    memberNumber: 'QBF100200',
    relationship: 'self',
    programCodes: ['sciatica', 'overuse'],
    coverageStartsOn: '2025-01-01',
    coverageEndsOn: null,
    memberCostCents: 2500,
    visitLimit: 12,
    ...given,
  };
  const token = await inTransaction(systemContext(organizationId, 'public'), (tx) => openGrant(tx, organizationId, grant));
  return { token, grant };
}

const expire = (token: string) =>
  database.rows(`UPDATE eligibility_grant SET expires_at = now() WHERE token_hash = sha256($1::bytea) RETURNING id`, [token]);

test('a grant is found by its token alone, for half an hour, as it was opened', async () => {
  const { token, grant } = await openOne();
  const found = await findGrant(clinic.organizationId, token);
  expect(found).toEqual({ ...grant, id: expect.any(String), expiresAt: expect.any(Date), usedAt: null });
  const minutes = ((found?.expiresAt.getTime() ?? 0) - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(29);
  expect(minutes).toBeLessThanOrEqual(30);
});

test('its token is stored nowhere', async () => {
  const { token } = await openOne();
  const rows = await database.rows<{ row: string }>('SELECT g::text AS row FROM eligibility_grant g');
  expect(rows.some(({ row }) => row.includes(token))).toBe(false);
});

test.each(['', 'x', 'a'.repeat(43), `${'a'.repeat(42)}'`])('a token that was never given (%s) opens nothing', async (token) => {
  expect(await findGrant(clinic.organizationId, token)).toBeNull();
});

test('another organization does not find it', async () => {
  const { token } = await openOne();
  const elsewhere = await testClinic(database);
  expect(await findGrant(elsewhere.organizationId, token)).toBeNull();
});

test('an expired one is not found, and the worker deletes it and no other', async () => {
  const [old, fresh] = [await openOne(), await openOne()];
  expect(await expire(old.token)).toHaveLength(1);
  expect(await findGrant(clinic.organizationId, old.token)).toBeNull();
  expect(await forgetExpiredGrants()).toBe(1);
  expect(await findGrant(clinic.organizationId, fresh.token)).not.toBeNull();
  expect(await forgetExpiredGrants()).toBe(0);
});
