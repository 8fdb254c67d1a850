'use client';

import { useActionState } from 'react';
import { acknowledgeFlagAction, clearFlagAction } from '@/app/(staff)/patients/[patientId]/actions';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { notSent } from '@/lib/action-state';

type FlagFormProps = { flagId: string; formKey: string };

/** What was done about it, in the clinician's words. */
export function AcknowledgeForm({ flagId, formKey }: FlagFormProps) {
  const [{ formError, fieldErrors, values }, send] = useActionState(acknowledgeFlagAction, notSent);
  return (
    <form action={send} noValidate className="flex flex-col gap-4">
      <Hidden flagId={flagId} formKey={formKey} problem={formError} />
      <Field name="did" label="What you did" hint="Whom you reached, what you told them, where they went." error={fieldErrors.did}>
        {(control) => <Textarea {...control} defaultValue={String(values.did ?? '')} />}
      </Field>
      <SubmitButton className="self-start" pendingLabel="Acknowledging">
        Acknowledge
      </SubmitButton>
    </form>
  );
}

/** The documented clearance that lets care go on. */
export function ClearForm({ flagId, formKey }: FlagFormProps) {
  const [{ formError, fieldErrors, values }, send] = useActionState(clearFlagAction, notSent);
  return (
    <form action={send} noValidate className="flex flex-col gap-4">
      <Hidden flagId={flagId} formKey={formKey} problem={formError} />
      <Field
        name="clearance"
        label="Clearance"
        hint="Who examined, when, with what result. A negative score elsewhere does not clear it."
        error={fieldErrors.clearance}
      >
        {(control) => <Textarea {...control} defaultValue={String(values.clearance ?? '')} />}
      </Field>
      <SubmitButton className="self-start" pendingLabel="Clearing">
        Clear flag
      </SubmitButton>
    </form>
  );
}

function Hidden({ flagId, formKey, problem }: FlagFormProps & { problem: string | undefined }) {
  return (
    <>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="flagId" value={flagId} />
      {problem ? (
        <Notice tone="warn" live>
          {problem}
        </Notice>
      ) : null}
    </>
  );
}
