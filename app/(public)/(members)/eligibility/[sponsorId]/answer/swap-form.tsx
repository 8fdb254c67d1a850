'use client';

import { useActionState } from 'react';
import { checkSwappedAction } from '@/app/(public)/(members)/eligibility/[sponsorId]/actions';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';

/** Offers the birth date with day and month in each other's place. Whoever was born then says so; nobody tries it for them. */
export function SwapForm({ sponsorId, day }: { sponsorId: string; day: string }) {
  const [state, send] = useActionState(checkSwappedAction, notSent);
  return (
    <form action={send} className="max-w-reading rounded-md bg-well p-4">
      {state.formError ? (
        <Notice tone="warn" live className="mb-3">
          {state.formError}
        </Notice>
      ) : null}
      <p className="mb-3">Did you mean {day}? Day and month are easily mixed up.</p>
      <input type="hidden" name="sponsorId" value={sponsorId} />
      <SubmitButton variant="secondary" size="lg" pendingLabel="Checking">
        Yes, check with {day}
      </SubmitButton>
    </form>
  );
}
