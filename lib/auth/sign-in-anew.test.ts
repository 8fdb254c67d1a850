import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test, vi } from 'vitest';
import { resumeSession } from '@/lib/data/sessions/resume-session';
import { makeAccount } from '@/lib/data/sessions/test-account';
import { hashPassword } from './password-hash';
import { readSessionToken, writeSessionCookie } from './session-cookie';
import { SignInForm, signInByForm } from './sign-in-by-form';

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
}));

const password = 'granite lantern quiet otter';
let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(password);
});

const visitor = () => ({ address: randomUUID(), userAgent: null });
const signInAs = async (email: string, given = password) => {
  await signInByForm(visitor(), SignInForm.parse({ email, password: given }));
  return (await readSessionToken()) ?? '';
};

test('signing in ends the session that this browser came with, also another person’s', async () => {
  jar.clear();
  const [first, second] = [await makeAccount({ passwordHash }), await makeAccount({ passwordHash })];
  const before = await signInAs(first.email);
  expect(await resumeSession(before)).toMatchObject({ userId: first.userId });
  const after = await signInAs(second.email);
  expect(await resumeSession(after)).toMatchObject({ userId: second.userId });
  expect(await resumeSession(before)).toBeNull();
});

test('a refused sign-in ends nothing, and neither does signing in elsewhere', async () => {
  jar.clear();
  const account = await makeAccount({ passwordHash });
  const here = await signInAs(account.email);
  await expect(signInAs(account.email, 'granite lantern quiet ottar')).rejects.toMatchObject({ code: 'refused' });
  expect(await resumeSession(here)).not.toBeNull();
  jar.clear();
  const elsewhere = await signInAs(account.email);
  expect(await resumeSession(here)).not.toBeNull();
  expect(await resumeSession(elsewhere)).not.toBeNull();
});

test('a cookie that never was a session is in nobody’s way', async () => {
  jar.clear();
  await writeSessionCookie('A'.repeat(43));
  const account = await makeAccount({ passwordHash });
  expect(await resumeSession(await signInAs(account.email))).toMatchObject({ userId: account.userId });
});
