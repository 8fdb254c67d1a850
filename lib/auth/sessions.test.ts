import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { inOneQuarter } from '@/lib/data/rate-limits/in-one-quarter.fixture';
import { endOtherSessions } from '@/lib/data/sessions/end-other-sessions';
import { endSession } from '@/lib/data/sessions/end-session';
import { findIdentity } from '@/lib/data/sessions/find-identity';
import { listSessions } from '@/lib/data/sessions/list-sessions';
import { openSession } from '@/lib/data/sessions/open-session';
import { resumeSession } from '@/lib/data/sessions/resume-session';
import { asOwner, makeAccount, type TestAccount } from '@/lib/data/sessions/test-account';
import type { Viewer } from '@/lib/domain/access';
import { changePassword } from './change-password';
import { hashPassword, passwordMatches } from './password-hash';

const password = 'granite lantern quiet otter';
let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(password);
});

async function open(account: TestAccount, device = 'Firefox on Linux'): Promise<string> {
  const identity = await findIdentity(account.email);
  const token = identity && (await openSession(identity, { email: account.email, device, mfaAt: null }));
  if (!token) throw new Error('no session');
  return token;
}

async function viewer(token: string): Promise<Viewer> {
  const found = await resumeSession(token);
  if (!found) throw new Error('no viewer');
  return found;
}

describe('a session is over at the next request after', () => {
  test.each([
    [
      'being idle for 15 minutes',
      `UPDATE session SET created_at = now() - interval '1 hour', last_seen_at = now() - interval '15 minutes' WHERE user_id = $1`,
    ],
    ['its absolute end', `UPDATE session SET created_at = now() - interval '8 hours', expires_at = now() WHERE user_id = $1`],
    ['being revoked', `UPDATE session SET revoked_at = now() WHERE user_id = $1`],
    ['a change of role', `UPDATE app_user SET role = 'administrator' WHERE id = $1`],
    ['disabling the account', `UPDATE app_user SET disabled_at = now() WHERE id = $1`],
  ])('%s', async (_, change) => {
    const account = await makeAccount({ passwordHash });
    const token = await open(account);
    expect(await resumeSession(token)).not.toBeNull();
    await asOwner(change, [account.userId]);
    expect(await resumeSession(token)).toBeNull();
  });

  test('enabling the account again does not bring it back', async () => {
    const account = await makeAccount({ passwordHash });
    const token = await open(account);
    await asOwner('UPDATE app_user SET disabled_at = now() WHERE id = $1', [account.userId]);
    await asOwner('UPDATE app_user SET disabled_at = NULL WHERE id = $1', [account.userId]);
    expect(await resumeSession(token)).toBeNull();
  });
});

test('idle and absolute limits are the organization’s', async () => {
  const account = await makeAccount({ passwordHash, idleMinutes: 60, absoluteHours: 2 });
  const token = await open(account);
  await asOwner(
    `UPDATE session SET created_at = now() - interval '1 hour', last_seen_at = now() - interval '50 minutes' WHERE user_id = $1`,
    [account.userId],
  );
  expect(await resumeSession(token)).not.toBeNull();
  const [row] = await asOwner<{ hours: string }>(
    `SELECT round(extract(epoch FROM expires_at - now()) / 3600, 1)::text AS hours FROM session WHERE user_id = $1`,
    [account.userId],
  );
  expect(row?.hours).toBe('2.0');
});

test('using a session keeps it alive', async () => {
  const account = await makeAccount({ passwordHash });
  const token = await open(account);
  await asOwner(
    `UPDATE session SET created_at = now() - interval '1 hour', last_seen_at = now() - interval '14 minutes' WHERE user_id = $1`,
    [account.userId],
  );
  await resumeSession(token);
  const [row] = await asOwner<{ fresh: boolean }>(
    `SELECT last_seen_at > now() - interval '5 seconds' AS fresh FROM session WHERE user_id = $1`,
    [account.userId],
  );
  expect(row?.fresh).toBe(true);
});

test.each([
  ['made up', 'A'.repeat(43)],
  ['empty', ''],
  ['not base64', `'; DROP TABLE session; --`],
])('a token that is %s resumes nothing', async (_, token) => {
  expect(await resumeSession(token)).toBeNull();
});

test('signing out ends this session only', async () => {
  const account = await makeAccount({ passwordHash });
  const [one, other] = [await open(account), await open(account)];
  const me = await viewer(one);
  await endSession(me, me);
  expect(await resumeSession(one)).toBeNull();
  expect(await resumeSession(other)).not.toBeNull();
});

test('own sessions are listed, this one first, without those that are over', async () => {
  const account = await makeAccount({ passwordHash });
  const tokens = [await open(account, 'This'), await open(account, 'Ended'), await open(account, 'Idle'), await open(account, 'Other')];
  const [me, ended, idle] = await Promise.all(tokens.map(viewer));
  if (!me || !ended || !idle) throw new Error('no viewers');
  await endSession(me, ended);
  await asOwner(`UPDATE session SET created_at = now() - interval '1 day', last_seen_at = now() - interval '1 hour' WHERE id = $1`, [
    idle.sessionId,
  ]);
  expect((await listSessions(me)).map(({ device, isThisOne }) => [device, isThisOne])).toEqual([
    ['This', true],
    ['Other', false],
  ]);
});

test('all others are ended at once, and only one’s own', async () => {
  const [account, stranger] = [await makeAccount({ passwordHash }), await makeAccount({ passwordHash })];
  const [mine, second, third, theirs] = [await open(account), await open(account), await open(account), await open(stranger)];
  expect(await endOtherSessions(await viewer(mine))).toBe(2);
  expect(await Promise.all([mine, second, third, theirs].map(async (token) => (await resumeSession(token)) !== null))).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test.each([
  ['another person of the same organization', async (account: TestAccount) => sameOrganization(account)],
  ['another organization', async () => makeAccount({ passwordHash })],
])('the session of %s cannot be ended', async (_, makeOther) => {
  const account = await makeAccount({ passwordHash });
  const other = await makeOther(account);
  const theirs = await open(other);
  const me = await viewer(await open(account));
  await expect(endSession(me, await viewer(theirs))).rejects.toMatchObject({ code: 'notFound' });
  expect(await resumeSession(theirs)).not.toBeNull();
});

async function sameOrganization({ organizationId }: TestAccount): Promise<TestAccount> {
  const userId = randomUUID();
  const email = `${userId}@test.cairn.test`;
  await asOwner(`INSERT INTO app_user (organization_id, id, email, name, role) VALUES ($1, $2, $3, 'Other Person', 'clinician')`, [
    organizationId,
    userId,
    email,
  ]);
  await asOwner('INSERT INTO credential (organization_id, user_id, password_hash) VALUES ($1, $2, $3)', [
    organizationId,
    userId,
    passwordHash,
  ]);
  return { organizationId, userId, email };
}

describe('changing the password', () => {
  const change = (me: Viewer, tried: Partial<Parameters<typeof changePassword>[1]> = {}) =>
    changePassword(me, {
      key: randomUUID(),
      currentPassword: password,
      newPassword: 'copper violet seven boats',
      repeatedPassword: '',
      ...tried,
    });

  test('ends the other sessions and keeps this one', async () => {
    const account = await makeAccount({ passwordHash });
    const [mine, other] = [await open(account), await open(account)];
    await change(await viewer(mine));
    expect(await resumeSession(mine)).not.toBeNull();
    expect(await resumeSession(other)).toBeNull();
    const identity = await findIdentity(account.email);
    expect(await passwordMatches(identity?.passwordHash ?? null, 'copper violet seven boats')).toBe(true);
  });

  test('sent twice, at once and again later, it is done once', async () => {
    const account = await makeAccount({ passwordHash });
    const me = await viewer(await open(account));
    const key = randomUUID();
    await Promise.all([change(me, { key }), change(me, { key })]);
    await change(me, { key });
    const entries = await asOwner(`SELECT 1 FROM audit_entry WHERE organization_id = $1 AND action = 'password.changed'`, [
      account.organizationId,
    ]);
    expect(entries).toHaveLength(1);
  });

  test.each([
    ['the current one is wrong', { currentPassword: 'granite lantern quiet' }, 'currentPassword'],
    ['the new one is short', { newPassword: 'copper viol' }, 'newPassword'],
    ['the new one is common', { newPassword: 'Password123456!' }, 'newPassword'],
    ['the new one is the old one', { newPassword: password }, 'newPassword'],
  ])('is refused when %s', async (_, tried, field) => {
    const account = await makeAccount({ passwordHash });
    await expect(change(await viewer(await open(account)), tried)).rejects.toMatchObject({ code: 'refused', field });
    expect((await findIdentity(account.email))?.passwordHash).toBe(passwordHash);
  });

  test(
    'guessing the current one is bounded',
    inOneQuarter(async () => {
      const account = await makeAccount({ passwordHash });
      const me = await viewer(await open(account));
      const results = await Promise.allSettled(
        Array.from({ length: 30 }, (_, index) => change(me, { currentPassword: `wrong one ${index}` })),
      );
      const codes = results.map((result) => result.status === 'rejected' && result.reason.code);
      expect(codes.filter((code) => code === 'refused')).toHaveLength(10);
      expect(codes.filter((code) => code === 'tooMany')).toHaveLength(20);
    }),
  );
});
