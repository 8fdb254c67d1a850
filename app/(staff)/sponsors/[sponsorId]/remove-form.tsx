'use client';

import { useActionState } from 'react';
import { FieldError } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormAction, notSent } from '@/lib/action-state';

type RemoveFormProps<T> = {
  action: FormAction<T>;
  /** What the action is told: whose it is, and which one. */
  address: Record<string, string>;
  /** Names what goes: "Remove the contact Anna Reyes". */
  label: string;
};

/** Takes one thing of a sponsor away. */
export function RemoveForm<T>({ action, address, label }: RemoveFormProps<T>) {
  const [{ formError }, send] = useActionState(action, notSent);
  return (
    <form action={send} className="flex flex-wrap items-center gap-2">
      {Object.entries(address).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {formError ? <FieldError>{formError}</FieldError> : null}
      <SubmitButton variant="ghost" size="sm" pendingLabel="Removing" aria-label={label}>
        Remove
      </SubmitButton>
    </form>
  );
}
