import 'server-only';
import { liveSessions } from '@/lib/data/sessions/live-sessions';
import { hashOfToken } from '@/lib/data/sessions/session-token';
import type { Viewer } from '@/lib/domain/access';
import { readSessionToken } from './session-cookie';

export type WatchingSession = { viewer: Viewer; tokenHash: string };

/** Who keeps a page open, read anew from their session; null when signed out. It is no use of the session, so that it ends in time. */
export async function watchingSession(): Promise<WatchingSession | null> {
  const token = await readSessionToken();
  if (!token) return null;
  const tokenHash = Buffer.from(hashOfToken(token)).toString('hex');
  const viewer = (await liveSessions([tokenHash])).get(tokenHash);
  return viewer ? { viewer, tokenHash } : null;
}
