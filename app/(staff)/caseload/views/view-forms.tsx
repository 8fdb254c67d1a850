'use client';

import { type ReactNode, useActionState } from 'react';
import { deleteViewAction, renameViewAction, toggleDefaultViewAction } from '@/app/(staff)/caseload/actions';
import { Disclosure } from '@/components/ui/disclosure';
import { Field, FieldError } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { keepTyped } from '@/components/ui/keep-typed';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import type { SavedView } from '@/lib/data/saved-views/list-views';

type ViewFormProps = { view: SavedView };

/** Opens the caseload with this view, or with everything again. */
export function DefaultViewForm({ view: { id, name, isDefault } }: ViewFormProps) {
  const [{ formError }, send] = useActionState(toggleDefaultViewAction, notSent);
  return (
    <form action={send}>
      <input type="hidden" name="viewId" value={id} />
      {formError ? <FieldError>{formError}</FieldError> : null}
      <SubmitButton variant="secondary" size="sm">
        {isDefault ? 'Open everything first' : 'Open first'}
        <span className="sr-only"> {name}</span>
      </SubmitButton>
    </form>
  );
}

/** Another name for it. */
export function RenameViewForm({ view: { id, name } }: ViewFormProps) {
  const [{ ok, formError, fieldErrors, values }, send] = useActionState(renameViewAction, notSent);
  return (
    <Disclosure key={name} summary={<Named says="Rename" name={name} />} open={ok === false}>
      <form action={send} onReset={keepTyped} noValidate className="flex flex-wrap items-end gap-2">
        <input type="hidden" name="viewId" value={id} />
        <Field name="name" label="New name" error={fieldErrors.name ?? formError}>
          {(control) => <Input {...control} maxLength={60} defaultValue={typeof values.name === 'string' ? values.name : name} />}
        </Field>
        <SubmitButton variant="secondary" size="sm">
          Rename
        </SubmitButton>
      </form>
    </Disclosure>
  );
}

/** Asks before it is gone. */
export function DeleteViewForm({ view: { id, name } }: ViewFormProps) {
  const [{ ok, formError }, send] = useActionState(deleteViewAction, notSent);
  return (
    <Disclosure summary={<Named says="Delete" name={name} />} open={ok === false}>
      <form action={send} className="flex flex-wrap items-center gap-3">
        <input type="hidden" name="viewId" value={id} />
        <p>The view is gone for good; no patient changes.</p>
        {formError ? <FieldError>{formError}</FieldError> : null}
        <SubmitButton variant="danger" size="sm">
          Delete view
        </SubmitButton>
      </form>
    </Disclosure>
  );
}

function Named({ says, name }: { says: ReactNode; name: string }) {
  return (
    <>
      {says}
      <span className="sr-only"> {name}</span>
    </>
  );
}
