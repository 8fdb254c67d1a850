'use client';

import { useActionState, useId } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import { discardDraftAction } from './actions';

/** Throws the half-done assignment away, and asks first: in the browser's own popover, which needs no script. */
export function DiscardForm({ patientId }: { patientId: string }) {
  const [{ formError }, send] = useActionState(discardDraftAction, notSent);
  const id = useId();
  return (
    <>
      <Button variant="ghost" size="sm" popoverTarget={id}>
        Throw this assignment away
      </Button>
      <form
        id={id}
        popover="auto"
        action={send}
        aria-label="Throw this assignment away?"
        role="dialog"
        className="popover-panel w-80 space-y-3 p-4 [position-area:bottom_span-left]"
      >
        <input type="hidden" name="patientId" value={patientId} />
        <p>Condition, answers and goals of this assignment are lost. A red flag that was raised stays.</p>
        {formError ? <FieldError>{formError}</FieldError> : null}
        <div className="flex flex-wrap gap-2">
          <SubmitButton variant="danger" size="sm" pendingLabel="Throwing away">
            Throw it away
          </SubmitButton>
          <Button size="sm" popoverTarget={id} popoverTargetAction="hide">
            Keep it
          </Button>
        </div>
      </form>
    </>
  );
}
