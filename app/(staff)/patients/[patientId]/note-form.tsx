'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { notSent } from '@/lib/action-state';
import { writeNoteAction } from './actions';

/** A note for the record. `formKey` is fresh whenever the page is made. */
export function NoteForm({ patientId, formKey }: { patientId: string; formKey: string }) {
  const [{ ok, formError, fieldErrors, values }, send] = useActionState(writeNoteAction, notSent);
  const typed = typeof values.body === 'string' ? values.body : '';
  return (
    <form action={send} noValidate className="flex flex-col gap-2">
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="patientId" value={patientId} />
      <Field key={formKey} name="body" label="Note" hideLabel error={fieldErrors.body ?? formError}>
        {(control) => <Textarea {...control} defaultValue={typed} />}
      </Field>
      <div className="flex items-center gap-3">
        <SubmitButton variant="secondary" size="sm" pendingLabel="Saving">
          Save note
        </SubmitButton>
        <span role="status" className="text-dense text-muted">
          {ok ? 'Saved.' : ''}
        </span>
      </div>
    </form>
  );
}
