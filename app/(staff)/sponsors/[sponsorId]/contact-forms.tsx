'use client';

import { useActionState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import { addContactAction } from './actions';

/** Someone to reach at the sponsor. */
export function ContactForm({ sponsorId, formKey }: { sponsorId: string; formKey: string }) {
  const [{ formError, fieldErrors, values }, send] = useActionState(addContactAction, notSent);
  const entry = (name: string, label: string, hint: string | undefined, type: string) => (
    <Field name={name} label={label} hint={hint} error={fieldErrors[name]}>
      {(control) => (
        <Input {...control} type={type} autoComplete="off" defaultValue={typeof values[name] === 'string' ? values[name] : ''} />
      )}
    </Field>
  );
  return (
    <Disclosure summary="Add a contact" open={formError !== undefined || Object.keys(fieldErrors).length > 0}>
      <form action={send} onReset={keepTyped} noValidate className="grid max-w-reading items-start gap-4 pb-2 sm:grid-cols-2">
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="sponsorId" value={sponsorId} />
        {formError ? (
          <Notice tone="warn" live className="sm:col-span-2">
            {formError}
          </Notice>
        ) : null}
        {entry('name', 'Name', undefined, 'text')}
        {entry('role', 'What for', 'Rosters, bills, the contract.', 'text')}
        {entry('email', 'Email address', undefined, 'email')}
        {entry('phone', 'Phone', undefined, 'tel')}
        <SubmitButton variant="secondary" size="sm" className="justify-self-start" pendingLabel="Adding">
          Add contact
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
