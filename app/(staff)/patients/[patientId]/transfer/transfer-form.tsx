'use client';

import { useActionState } from 'react';
import { transferEnrollmentAction } from '@/app/(staff)/patients/[patientId]/actions';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';

type TransferFormProps = { formKey: string; enrollmentId: string; fromId: string; colleagues: readonly { id: string; name: string }[] };

/** To whom and why. Someone else's transfer in between is told, and sending again hands it over from the one who has it now. */
export function TransferForm({ formKey, enrollmentId, fromId, colleagues }: TransferFormProps) {
  const [{ formError, fieldErrors, values, stale }, send] = useActionState(transferEnrollmentAction, notSent);
  const typed = (name: string) => (typeof values[name] === 'string' ? values[name] : '');
  return (
    <form action={send} onReset={keepTyped} noValidate className="flex flex-col gap-4">
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="enrollmentId" value={enrollmentId} />
      <input type="hidden" name="fromId" value={String(stale?.clinicianId ?? fromId)} />
      {formError ? (
        <Notice tone="warn" live title={formError}>
          {stale ? 'Nothing was handed over yet. Send this again to hand it over from them, or go back.' : null}
        </Notice>
      ) : null}
      <Field name="toId" label="New clinician" error={fieldErrors.toId}>
        {(control) => (
          <Select
            {...control}
            placeholder="Choose a clinician"
            options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={typed('toId')}
          />
        )}
      </Field>
      <Field name="reason" label="Why" error={fieldErrors.reason}>
        {(control) => <Input {...control} maxLength={300} defaultValue={typed('reason')} />}
      </Field>
      <SubmitButton className="self-start" pendingLabel="Handing over">
        Hand over care
      </SubmitButton>
    </form>
  );
}
