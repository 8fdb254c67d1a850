import 'server-only';
import { endSession } from '@/lib/data/sessions/end-session';
import { resumeSession } from '@/lib/data/sessions/resume-session';
import { describeError, log } from '@/lib/log';
import { clearSessionCookie, readSessionToken } from './session-cookie';

/** Ends the session itself, then forgets its cookie. False when the database could not be told: the session then ends by idleness. */
export async function signOut(): Promise<boolean> {
  const token = await readSessionToken();
  const isEnded = token === null || (await end(token));
  await clearSessionCookie();
  return isEnded;
}

async function end(token: string): Promise<boolean> {
  try {
    const viewer = await resumeSession(token);
    if (viewer) await endSession(viewer, viewer);
    return true;
  } catch (error) {
    log('auth').error({ error: describeError(error) }, 'a session was not ended at sign-out');
    return false;
  }
}
