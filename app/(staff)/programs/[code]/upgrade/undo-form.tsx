'use client';

import { useActionState } from 'react';
import { undoMoveAction } from '@/app/(staff)/programs/[code]/actions';
import { FieldError } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';

/** Takes one move back. */
export function UndoForm({ moveId, record }: { moveId: string; record: string }) {
  const [{ formError }, send] = useActionState(undoMoveAction, notSent);
  return (
    <form action={send} className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="moveId" value={moveId} />
      {formError ? <FieldError>{formError}</FieldError> : null}
      <SubmitButton variant="secondary" size="sm" pendingLabel="Undoing" aria-label={`Undo the move of ${record}`}>
        Undo
      </SubmitButton>
    </form>
  );
}
