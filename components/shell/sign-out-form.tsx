'use client';

import { useFormStatus } from 'react-dom';
import { Icon } from '@/components/ui/icon';

/** The last line of the user menu, for the shell's `signOut` slot. */
export function SignOutForm({ action }: { action: (form: FormData) => void | Promise<void> }) {
  return (
    <form action={action}>
      <SignOut />
    </form>
  );
}

function SignOut() {
  const { pending } = useFormStatus();
  return (
    <button type="submit" disabled={pending} className="flex min-h-9 w-full items-center gap-2.5 rounded-sm px-2 text-left hover:bg-well">
      <Icon name="log-out" className="size-4 text-muted" /> {pending ? 'Signing out' : 'Sign out'}
    </button>
  );
}
