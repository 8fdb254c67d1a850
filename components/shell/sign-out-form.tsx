'use client';

import { useFormStatus } from 'react-dom';
import { Icon } from '@/components/ui/icon';

export type SignOut = (form: FormData) => void | Promise<void>;

/** The last line of the user menu. */
export function SignOutForm({ action }: { action: SignOut }) {
  return (
    <form action={action}>
      <SignOutButton />
    </form>
  );
}

function SignOutButton() {
  const { pending } = useFormStatus();
  return (
    <button type="submit" disabled={pending} className="flex min-h-9 w-full items-center gap-2.5 rounded-sm px-2 text-left hover:bg-well">
      <Icon name="log-out" className="size-4 text-muted" /> {pending ? 'Signing out' : 'Sign out'}
    </button>
  );
}
