'use client';

import { useActionState } from 'react';
import { FieldError } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import { discardDraftAction } from './actions';

/** Throws the half-done assignment away. */
export function DiscardForm({ patientId }: { patientId: string }) {
  const [{ formError }, send] = useActionState(discardDraftAction, notSent);
  return (
    <form action={send}>
      <input type="hidden" name="patientId" value={patientId} />
      {formError ? <FieldError>{formError}</FieldError> : null}
      <SubmitButton variant="ghost" size="sm" pendingLabel="Throwing away">
        Throw this assignment away
      </SubmitButton>
    </form>
  );
}
