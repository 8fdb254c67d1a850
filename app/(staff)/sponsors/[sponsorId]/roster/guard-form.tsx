'use client';

import { useActionState } from 'react';
import { Field, FieldError } from '@/components/ui/field';
import { NumberInput } from '@/components/ui/number-input';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import { setEndGuardAction } from './actions';

/** From which share of endings on a file asks for a second confirmation. */
export function GuardForm({ sponsorId, percent }: { sponsorId: string; percent: number }) {
  const [{ formError, fieldErrors, values }, send] = useActionState(setEndGuardAction, notSent);
  return (
    <form action={send} className="flex flex-col items-start gap-3">
      <input type="hidden" name="sponsorId" value={sponsorId} />
      <Field
        name="percent"
        label="Share of the members with coverage"
        hint="A file that would end more of them than this can only be applied by typing their number."
        error={fieldErrors.percent}
      >
        {(control) => <NumberInput {...control} unit="%" defaultValue={String(values.percent ?? percent)} />}
      </Field>
      {formError ? <FieldError>{formError}</FieldError> : null}
      <SubmitButton variant="secondary" pendingLabel="Saving">
        Save limit
      </SubmitButton>
    </form>
  );
}
