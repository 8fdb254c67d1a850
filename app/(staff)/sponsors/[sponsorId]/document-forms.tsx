'use client';

import { useActionState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import { addDocumentAction } from './actions';

/** A contract or an amendment to keep with the sponsor. */
export function DocumentForm({ sponsorId, formKey }: { sponsorId: string; formKey: string }) {
  const [{ formError, fieldErrors, values }, send] = useActionState(addDocumentAction, notSent);
  return (
    <Disclosure summary="Add a document" open={formError !== undefined || Object.keys(fieldErrors).length > 0}>
      <form action={send} onReset={keepTyped} noValidate className="flex max-w-reading flex-col gap-4 pb-2">
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="sponsorId" value={sponsorId} />
        {formError ? (
          <Notice tone="warn" live>
            {formError}
          </Notice>
        ) : null}
        <Field name="title" label="What it is" error={fieldErrors.title}>
          {(control) => <Input {...control} autoComplete="off" defaultValue={typeof values.title === 'string' ? values.title : ''} />}
        </Field>
        <Field name="file" label="File" hint="PDF, PNG or JPEG, up to 5 MB." error={fieldErrors.file}>
          {(control) => <Input {...control} type="file" accept="application/pdf,image/png,image/jpeg" />}
        </Field>
        <SubmitButton variant="secondary" size="sm" className="self-start" pendingLabel="Adding">
          Add document
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
