'use server';

import { redirect } from 'next/navigation';
import { signOut } from '@/lib/auth/sign-out';

/** Not through `action()`: whoever wants to leave may, also with a session that is already over. */
export async function signOutAction(): Promise<void> {
  const isEnded = await signOut();
  redirect(`/sign-in?left=${isEnded ? 'yes' : 'partly'}`);
}
