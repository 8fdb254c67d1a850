import 'server-only';
import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { isSessionToken } from '@/lib/data/sessions/session-token';
import { env } from '@/lib/env';

/** No session lives longer (a constraint on organizations); the row decides, the cookie only must not outlast it by days. */
export const longestSession = 24 * 3600;

/** `__Host-` where the site is served over TLS: no other host or path can set it. */
export function cookieNamed(name: string) {
  const secure = env().APP_URL.startsWith('https:');
  return {
    name: `${secure ? '__Host-' : ''}cairn.${name}`,
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  };
}

/** Puts the token into next-auth's encrypted JWT, in its cookie, exactly as next-auth's own handler would. */
export async function writeSessionCookie(token: string): Promise<void> {
  const { name, options } = cookieNamed('session');
  const value = await encode({ token: { sid: token }, secret: env().AUTH_SECRET, maxAge: longestSession });
  (await cookies()).set(name, value, { ...options, maxAge: longestSession });
}

/** The session token of the request. Null when there is none, or it was tampered with, or made with another secret. */
export async function readSessionToken(): Promise<string | null> {
  const value = (await cookies()).get(cookieNamed('session').name)?.value;
  if (!value) return null;
  const known = opened.get(value);
  if (known && known.until > Date.now()) return known.token;
  opened.delete(value);
  const claims = await decode({ token: value, secret: env().AUTH_SECRET }).catch(() => null);
  if (!isSessionToken(claims?.sid)) return null;
  if (opened.size >= COOKIES_KEPT) opened.clear();
  opened.set(value, { token: claims.sid, until: 1000 * Number(claims.exp ?? 0) });
  return claims.sid;
}

/** What a cookie holds never changes, and opening it costs a key derivation; whether the session still lives, its row says at every request. */
const opened = new Map<string, { token: string; until: number }>();
const COOKIES_KEPT = 1_000;

export async function clearSessionCookie(): Promise<void> {
  const { name, options } = cookieNamed('session');
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}
