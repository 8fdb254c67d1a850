import 'server-only';
import type * as z from 'zod';
import { endSessionOf } from './end-session-of';
import { readSessionToken } from './session-cookie';
import { type SignIn, signIn, type Visitor } from './sign-in';

/**
 * Signs in. The session that this browser came with, whoever's it was, is over: its cookie is overwritten, and it must not outlive that
 * (ASVS 5.0, 7.2.4).
 */
export async function signInAnew(credentials: z.infer<typeof SignIn>, visitor: Visitor): Promise<{ token: string; home: string }> {
  const before = await readSessionToken();
  const signedIn = await signIn(credentials, visitor);
  if (before) await endSessionOf(before);
  return signedIn;
}
