import { afterEach, expect, test, vi } from 'vitest';
import { newSessionToken } from '@/lib/data/sessions/session-token';
import { longestSession, readSessionToken, writeSessionCookie } from './session-cookie';

const jar = vi.hoisted(() => ({ value: '' }));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: () => ({ value: jar.value }),
    set: (_: string, value: string) => {
      jar.value = value;
    },
  }),
}));

afterEach(() => vi.useRealTimers());

test('a cookie says its token, at the first request and at every later one', async () => {
  const token = newSessionToken();
  await writeSessionCookie(token);
  expect([await readSessionToken(), await readSessionToken()]).toEqual([token, token]);
});

test('a changed cookie says nothing, however often the true one was read', async () => {
  await writeSessionCookie(newSessionToken());
  await readSessionToken();
  jar.value = `${jar.value.slice(0, -2)}${jar.value.endsWith('AA') ? 'BB' : 'AA'}`;
  expect(await readSessionToken()).toBeNull();
});

test('what was read once is forgotten when its cookie has run out', async () => {
  await writeSessionCookie(newSessionToken());
  await readSessionToken();
  vi.useFakeTimers({ now: Date.now() + 1000 * (longestSession + 60), toFake: ['Date'] });
  expect(await readSessionToken()).toBeNull();
});
