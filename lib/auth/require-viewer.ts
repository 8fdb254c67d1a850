import 'server-only';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { resumeSession } from '@/lib/data/sessions/resume-session';
import { can, type Permission, type Viewer } from '@/lib/domain/access';
import { localPath } from './local-path';
import { readSessionToken } from './session-cookie';

/** Who is asking, read anew from their session once per request; null when signed out. */
export const viewerOrNull = cache(async (): Promise<Viewer | null> => {
  const token = await readSessionToken();
  return token ? resumeSession(token) : null;
});

/** For pages: who is asking. Signed out: to sign-in and back. Not permitted to this role: it does not exist. */
export async function requireViewer(permission?: Permission): Promise<Viewer> {
  const viewer = await viewerOrNull();
  if (!viewer) return redirect(await signInAddress());
  if (permission && !can(viewer, permission)) notFound();
  return viewer;
}

/** The proxy names the page asked for; a made-up name can only lead to another page of this site. */
async function signInAddress(): Promise<string> {
  const path = localPath((await headers()).get('x-cairn-path'));
  return path && path !== '/' ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in';
}
