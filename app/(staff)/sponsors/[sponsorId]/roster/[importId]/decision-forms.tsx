'use client';

import { useActionState } from 'react';
import { cancelImportAction, undoImportAction } from '@/app/(staff)/sponsors/[sponsorId]/roster/actions';
import { FieldError } from '@/components/ui/field';
import { LinkButton } from '@/components/ui/link-button';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import type { RosterCounts } from '@/lib/domain/eligibility/roster/import-status';
import { formatNumber } from '@/lib/format/numbers';

type Address = { sponsorId: string; importId: string };

/** Throws the file away; nothing of it was applied. */
export function CancelForm({ sponsorId, importId, columnsHref }: Address & { columnsHref: string | null }) {
  const [{ formError }, send] = useActionState(cancelImportAction, notSent);
  return (
    <form action={send} className="flex flex-wrap items-center gap-3">
      <HiddenAddress sponsorId={sponsorId} importId={importId} />
      {columnsHref ? (
        <LinkButton href={columnsHref} prefetch={false}>
          Change columns
        </LinkButton>
      ) : null}
      <SubmitButton variant="secondary" pendingLabel="Cancelling">
        Cancel import
      </SubmitButton>
      {formError ? <FieldError>{formError}</FieldError> : null}
    </form>
  );
}

/** Puts everything back as it was before this import. */
export function UndoForm({ sponsorId, importId, counts }: Address & { counts: RosterCounts }) {
  const [{ formError }, send] = useActionState(undoImportAction, notSent);
  return (
    <form action={send} className="flex max-w-reading flex-col items-start gap-3">
      <HiddenAddress sponsorId={sponsorId} importId={importId} />
      <p className="text-muted">
        Until the next file is applied this can be undone: {formatNumber(counts.added)} added members go,{' '}
        {formatNumber(counts.changed + counts.ended)} stand as before.
      </p>
      {formError ? <FieldError>{formError}</FieldError> : null}
      <SubmitButton variant="secondary" pendingLabel="Undoing">
        Undo import
      </SubmitButton>
    </form>
  );
}

function HiddenAddress({ sponsorId, importId }: Address) {
  return (
    <>
      <input type="hidden" name="sponsorId" value={sponsorId} />
      <input type="hidden" name="importId" value={importId} />
    </>
  );
}
