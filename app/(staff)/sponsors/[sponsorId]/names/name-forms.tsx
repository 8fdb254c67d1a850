'use client';

import { useActionState } from 'react';
import { addSponsorNameAction } from '@/app/(staff)/sponsors/[sponsorId]/actions';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';

/** Adds the name that was tried out. */
export function AddNameForm({ sponsorId, kind, name }: { sponsorId: string; kind: string; name: string }) {
  const [{ formError, fieldErrors }, send] = useActionState(addSponsorNameAction, notSent);
  const problem = formError ?? Object.values(fieldErrors)[0];
  return (
    <form action={send} className="flex flex-col items-start gap-3">
      <input type="hidden" name="sponsorId" value={sponsorId} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="name" value={name} />
      {problem ? (
        <Notice tone="warn" live>
          {problem}
        </Notice>
      ) : null}
      <SubmitButton pendingLabel="Adding">Add this name</SubmitButton>
    </form>
  );
}
