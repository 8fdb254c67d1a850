'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import { changePasswordAction } from './actions';

/** `formKey` is fresh each time the page is made, so that a resent form changes nothing twice. */
export function ChangePasswordForm({ formKey, email }: { formKey: string; email: string }) {
  const [{ ok, formError, fieldErrors }, send] = useActionState(changePasswordAction, notSent);
  return (
    <form action={send} noValidate className="flex max-w-sm flex-col gap-4">
      {ok ? <p role="status">Your password is changed, and your other sessions are ended.</p> : null}
      {formError ? (
        <Notice tone="warn" live>
          {formError}
        </Notice>
      ) : null}
      <input type="hidden" name="key" value={formKey} />
      <input type="email" name="username" value={email} readOnly hidden autoComplete="username" />
      <Field name="currentPassword" label="Current password" error={fieldErrors.currentPassword} required>
        {(control) => <Input {...control} type="password" autoComplete="current-password" />}
      </Field>
      <Field
        name="newPassword"
        label="New password"
        hint="At least 12 characters. A few unrelated words are easy to keep in mind."
        error={fieldErrors.newPassword}
        required
      >
        {(control) => <Input {...control} type="password" autoComplete="new-password" />}
      </Field>
      <Field name="repeatedPassword" label="New password once more" error={fieldErrors.repeatedPassword} required>
        {(control) => <Input {...control} type="password" autoComplete="new-password" />}
      </Field>
      <SubmitButton className="self-start" pendingLabel="Changing">
        Change password
      </SubmitButton>
    </form>
  );
}
