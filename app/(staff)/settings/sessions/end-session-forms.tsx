'use client';

import { useActionState } from 'react';
import { FieldError } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import { endOtherSessionsAction, endSessionAction } from './actions';

/** Ends one session; its row then goes. */
export function EndSessionForm({ sessionId, device }: { sessionId: string; device: string }) {
  const [state, send] = useActionState(endSessionAction, notSent);
  return (
    <form action={send} className="inline-flex items-center gap-2">
      <input type="hidden" name="sessionId" value={sessionId} />
      {state.formError ? <FieldError>{state.formError}</FieldError> : null}
      <SubmitButton variant="secondary" size="sm" aria-label={`End the session of ${device}`}>
        End
      </SubmitButton>
    </form>
  );
}

/** Ends every session but the one in use. */
export function EndOtherSessionsForm() {
  const [state, send] = useActionState(endOtherSessionsAction, notSent);
  return (
    <form action={send} className="inline-flex items-center gap-2">
      {state.formError ? <FieldError>{state.formError}</FieldError> : null}
      <SubmitButton variant="secondary" size="sm">
        End all others
      </SubmitButton>
    </form>
  );
}
