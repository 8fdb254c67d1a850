'use client';

import { useActionState } from 'react';
import { discardProgramDraftAction, publishProgramAction } from '@/app/(staff)/programs/[code]/actions';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';

type PublishFormProps = { programCode: string; version: number; number: number; former: number | null; formKey: string };

/** Makes the draft the published version; pressed twice it happens once. */
export function PublishForm({ programCode, version, number, former, formKey }: PublishFormProps) {
  const [{ formError, fieldErrors }, send] = useActionState(publishProgramAction, notSent);
  const problem = formError ?? Object.values(fieldErrors)[0];
  return (
    <form action={send} className="flex flex-col items-start gap-3">
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="programCode" value={programCode} />
      <input type="hidden" name="version" value={version} />
      <p>
        New patients are then assigned to version {number}, members read it, and it never changes again.
        {former === null ? '' : ` Version ${former} is retired; patients in it stay in it until someone moves them.`}
      </p>
      {problem ? (
        <Notice tone="warn" live>
          {problem}
        </Notice>
      ) : null}
      <SubmitButton pendingLabel="Publishing">Publish version {number}</SubmitButton>
    </form>
  );
}

/** Throws the draft away. */
export function DiscardDraftForm({ programCode, version }: { programCode: string; version: number }) {
  const [{ formError }, send] = useActionState(discardProgramDraftAction, notSent);
  return (
    <form action={send} className="flex flex-col items-start gap-3">
      <input type="hidden" name="programCode" value={programCode} />
      <input type="hidden" name="version" value={version} />
      <p>What was changed in it is lost. Published versions stay as they are.</p>
      {formError ? (
        <Notice tone="warn" live>
          {formError}
        </Notice>
      ) : null}
      <SubmitButton variant="danger" pendingLabel="Discarding">
        Discard draft
      </SubmitButton>
    </form>
  );
}
