import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { inOneQuarter } from '@/lib/data/rate-limits/in-one-quarter.fixture';
import { findIdentity } from '@/lib/data/sessions/find-identity';
import { openSession } from '@/lib/data/sessions/open-session';
import { resumeSession } from '@/lib/data/sessions/resume-session';
import { hashOfToken } from '@/lib/data/sessions/session-token';
import { asOwner, makeAccount, type TestAccount } from '@/lib/data/sessions/test-account';
import { hashPassword } from './password-hash';
import { signIn } from './sign-in';

const password = 'granite lantern quiet otter';
let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(password);
});

const visitor = () => ({ address: randomUUID(), userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' });
const sessionsOf = ({ userId }: TestAccount) =>
  asOwner<{ token_hash: Buffer; device: string }>('SELECT token_hash, device FROM session WHERE user_id = $1', [userId]);
const auditOf = async ({ organizationId }: TestAccount) =>
  (
    await asOwner<{ action: string; details: { reason?: string } }>(
      'SELECT action, details FROM audit_entry WHERE organization_id = $1 ORDER BY seq',
      [organizationId],
    )
  ).map(({ action, details }) => [action, details.reason ?? null]);

test('the right password opens a session, of which only a hash is kept', async () => {
  const account = await makeAccount({ passwordHash, role: 'program-manager' });
  const { token, home } = await signIn({ email: account.email.toUpperCase(), password }, visitor());
  expect(home).toBe('/outcomes');
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(await sessionsOf(account)).toEqual([{ token_hash: Buffer.from(hashOfToken(token)), device: 'Firefox on Linux' }]);
  expect(await resumeSession(token)).toMatchObject({
    userId: account.userId,
    organizationId: account.organizationId,
    role: 'program-manager',
    email: account.email,
  });
  expect(await auditOf(account)).toEqual([['session.opened', null]]);
});

describe('refusals share their words and take as long', () => {
  const refusal = async (email: string, tried: string) => {
    const startedAt = performance.now();
    const error = await signIn({ email, password: tried }, visitor()).catch((thrown: Error) => thrown);
    return { message: error instanceof Error ? error.message : 'signed in', took: performance.now() - startedAt };
  };
  const words = 'This email address and password do not fit together. Check both and try again.';

  test('wrong password', async () => {
    const account = await makeAccount({ passwordHash });
    const { message, took } = await refusal(account.email, 'granite lantern quiet otte');
    expect(message).toBe(words);
    expect(took).toBeGreaterThan(390);
    expect(await sessionsOf(account)).toEqual([]);
    expect(await auditOf(account)).toEqual([['session.refused', 'wrong password']]);
  });

  test('unknown account', async () => {
    const { message, took } = await refusal(`${randomUUID()}@nobody.test`, password);
    expect(message).toBe(words);
    expect(took).toBeGreaterThan(390);
  });

  test('disabled account', async () => {
    const account = await makeAccount({ passwordHash });
    await asOwner('UPDATE app_user SET disabled_at = now() WHERE id = $1', [account.userId]);
    const { message, took } = await refusal(account.email, password);
    expect(message).toBe(words);
    expect(took).toBeGreaterThan(390);
    expect(await sessionsOf(account)).toEqual([]);
    expect(await auditOf(account)).toEqual([['session.refused', 'account disabled']]);
  });

  test('an account without a password', async () => {
    const account = await makeAccount();
    await asOwner('DELETE FROM credential WHERE user_id = $1', [account.userId]);
    expect((await refusal(account.email, password)).message).toBe(words);
  });
});

describe('a second step that is due is never skipped', () => {
  test.each([
    ['the organization requires one', { mfaRequired: true }, null],
    ['the account has one', { mfaRequired: false }, Buffer.alloc(20, 1)],
  ])('%s', async (_, wanted, totp) => {
    const account = await makeAccount({ passwordHash, ...wanted });
    await asOwner('UPDATE credential SET totp_secret = $2 WHERE user_id = $1', [account.userId, totp]);
    await expect(signIn({ email: account.email, password }, visitor())).rejects.toThrow(/second step/);
    expect(await sessionsOf(account)).toEqual([]);
  });
});

describe('attempts are bounded', () => {
  const outcomes = async (tries: Promise<unknown>[]) =>
    (await Promise.allSettled(tries)).map((result) => (result.status === 'fulfilled' ? 'in' : String(result.reason.code)));
  const count = (list: string[], what: string) => list.filter((one) => one === what).length;

  test(
    'fifty wrong passwords at once for one account, from fifty addresses',
    inOneQuarter(async () => {
      const account = await makeAccount({ passwordHash });
      const list = await outcomes(
        Array.from({ length: 50 }, (_, index) => signIn({ email: account.email, password: `wrong password ${index}` }, visitor())),
      );
      expect(count(list, 'refused')).toBe(10);
      expect(count(list, 'tooMany')).toBe(40);
      const late = await signIn({ email: account.email.toUpperCase(), password }, visitor()).catch((error: Error) => error.message);
      expect(late).toMatch(/^Too many attempts\. Try again in (about a minute|\d+ minutes)\.$/);
    }),
  );

  test(
    'from one address, whatever the account',
    inOneQuarter(async () => {
      const from = visitor();
      const list = await outcomes(Array.from({ length: 64 }, () => signIn({ email: `${randomUUID()}@nobody.test`, password }, from)));
      expect(count(list, 'tooMany')).toBe(4);
    }),
  );

  test('successes do not add up', async () => {
    const account = await makeAccount({ passwordHash });
    const from = visitor();
    for (let index = 0; index < 12; index += 1) await signIn({ email: account.email, password }, from);
    expect(await sessionsOf(account)).toHaveLength(12);
  });
});

test('a password verified before it was changed opens nothing', async () => {
  const account = await makeAccount({ passwordHash });
  const verified = await findIdentity(account.email);
  await asOwner(`UPDATE credential SET password_hash = 'another' WHERE user_id = $1`, [account.userId]);
  expect(verified && (await openSession(verified, { email: account.email, device: 'x', mfaAt: null }))).toBeNull();
  expect(await sessionsOf(account)).toEqual([]);
});
