'use client';

import { useActionState } from 'react';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import { retireProgramAction, startProgramDraftAction } from './actions';

/** Copies the newest version into a draft and opens it. */
export function StartDraftForm({ programCode, number }: { programCode: string; number: number }) {
  const [{ formError }, send] = useActionState(startProgramDraftAction, notSent);
  return (
    <form action={send} className="flex flex-col gap-2">
      <input type="hidden" name="programCode" value={programCode} />
      {formError ? (
        <Notice tone="warn" live>
          {formError}
        </Notice>
      ) : null}
      <SubmitButton variant="secondary" pendingLabel="Starting">
        Draft version {number}
      </SubmitButton>
    </form>
  );
}

/** Takes the published version away. */
export function RetireForm({ programCode, number, formKey }: { programCode: string; number: number; formKey: string }) {
  const [{ formError }, send] = useActionState(retireProgramAction, notSent);
  return (
    <form action={send} className="flex max-w-reading flex-col items-start gap-3">
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="programCode" value={programCode} />
      <input type="hidden" name="number" value={number} />
      <p>
        Nobody new is assigned to the program, and its page for members goes away. Care under way goes on as it is. A later draft can be
        published again.
      </p>
      {formError ? (
        <Notice tone="warn" live>
          {formError}
        </Notice>
      ) : null}
      <SubmitButton variant="danger" pendingLabel="Retiring">
        Retire version {number}
      </SubmitButton>
    </form>
  );
}
