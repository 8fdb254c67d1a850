import 'server-only';
import type { AuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { isSessionToken } from '@/lib/data/sessions/session-token';
import { env } from '@/lib/env';
import { describeError, log } from '@/lib/log';
import { clientAddress } from './client-address';
import { endSessionOf } from './end-session-of';
import { cookieNamed, longestSession } from './session-cookie';
import { SignIn } from './sign-in';
import { signInAnew } from './sign-in-anew';

/**
 * next-auth as a shell: it makes and reads an encrypted cookie that carries one random token, and knows no person. Who that
 * is, and whether still, `requireViewer()` asks the database. Our own form signs in through a server action instead of
 * next-auth's endpoint, since it must work without JavaScript and say why it refused; both run the same `signIn` and make
 * the same cookie.
 */
export function authOptions(): AuthOptions {
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: 'jwt', maxAge: longestSession },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    cookies: { sessionToken: cookieNamed('session'), callbackUrl: cookieNamed('callback'), csrfToken: cookieNamed('csrf') },
    providers: [Credentials({ credentials: { email: {}, password: {} }, authorize })],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: { signOut: ({ token }) => endByToken(token?.sid) },
    logger: {
      error: (code) => log('auth').error({ code }, 'next-auth'),
      warn: (code) => log('auth').warn({ code }, 'next-auth'),
      debug: () => {},
    },
  };
}

/** Null for every failure: next-auth would put an error's message into a redirect's address. */
async function authorize(credentials: unknown, { headers }: { headers?: Record<string, unknown> }): Promise<{ id: string } | null> {
  try {
    const given = new Headers(Object.entries(headers ?? {}).map(([name, value]) => [name, String(value)]));
    const { token } = await signInAnew(SignIn.parse(credentials), { address: clientAddress(given), userAgent: given.get('user-agent') });
    return { id: token };
  } catch (error) {
    log('auth').info({ error: describeError(error).kind }, 'sign-in refused');
    return null;
  }
}

async function endByToken(token: unknown): Promise<void> {
  if (isSessionToken(token)) await endSessionOf(token);
}
