import 'server-only';
import * as z from 'zod';
import { localPath } from './local-path';
import { writeSessionCookie } from './session-cookie';
import { SignIn, type Visitor } from './sign-in';
import { signInAnew } from './sign-in-anew';

export const SignInForm = SignIn.extend({ next: z.string().optional() });

/** Signs in, remembers it in the cookie, and says where to go: the page asked for before, or the home of the role. */
export async function signInByForm(visitor: Visitor, { next, ...credentials }: z.infer<typeof SignInForm>): Promise<{ to: string }> {
  const { token, home } = await signInAnew(credentials, visitor);
  await writeSessionCookie(token);
  return { to: localPath(next) ?? home };
}
