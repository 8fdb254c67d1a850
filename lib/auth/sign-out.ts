import 'server-only';
import { endSessionOf } from './end-session-of';
import { clearSessionCookie, readSessionToken } from './session-cookie';

/** Ends the session itself, then forgets its cookie. False when the database could not be told: the session then ends by idleness. */
export async function signOut(): Promise<boolean> {
  const token = await readSessionToken();
  const isEnded = token === null || (await endSessionOf(token));
  await clearSessionCookie();
  return isEnded;
}
