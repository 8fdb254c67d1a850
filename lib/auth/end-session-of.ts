import 'server-only';
import { endSession } from '@/lib/data/sessions/end-session';
import { resumeSession } from '@/lib/data/sessions/resume-session';
import { describeError, log } from '@/lib/log';

/** Ends the session that a token stands for. False when the database could not be told: the session then ends by idleness. */
export async function endSessionOf(token: string): Promise<boolean> {
  try {
    const viewer = await resumeSession(token);
    if (viewer) await endSession(viewer, viewer);
    return true;
  } catch (error) {
    log('auth').error({ error: describeError(error) }, 'a session was not ended');
    return false;
  }
}
