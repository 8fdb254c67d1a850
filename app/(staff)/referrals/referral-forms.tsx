'use client';

import { useActionState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { notSent } from '@/lib/action-state';
import { declineReasonCodes, declineReasons } from '@/lib/domain/referrals/referral-words';
import { assignReferralAction, declineReferralAction, reopenReferralAction, takeReferralAction } from './actions';

type OpenStepsProps = {
  referralId: string;
  name: string;
  keys: Record<'take' | 'assign' | 'decline', string>;
  colleagues: { id: string; name: string }[];
  /** Whose patient they are already. */
  leaderId: string | null;
};

/** What can be done with a request that waits. Each form works without JavaScript. */
export function OpenSteps({ referralId, name, keys, colleagues, leaderId }: OpenStepsProps) {
  const [{ formError, fieldErrors }, take] = useActionState(takeReferralAction, notSent);
  const problem = formError ?? fieldErrors.clinicianId;
  return (
    <div className="flex flex-col gap-3">
      {problem ? (
        <Notice tone="warn" live>
          {problem}
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <form action={take}>
          <input type="hidden" name="key" value={keys.take} />
          <input type="hidden" name="referralId" value={referralId} />
          <SubmitButton pendingLabel="Taking">
            Take<span className="sr-only"> the request of {name}</span>
          </SubmitButton>
        </form>
        {colleagues.length > 0 ? (
          <Disclosure summary="Assign to a colleague" open={leaderId !== null}>
            <AssignForm referralId={referralId} formKey={keys.assign} colleagues={colleagues} leaderId={leaderId} />
          </Disclosure>
        ) : null}
        <Disclosure summary="Decline">
          <DeclineForm referralId={referralId} formKey={keys.decline} />
        </Disclosure>
      </div>
    </div>
  );
}

type AssignFormProps = Pick<OpenStepsProps, 'referralId' | 'colleagues' | 'leaderId'> & { formKey: string };

function AssignForm({ referralId, formKey, colleagues, leaderId }: AssignFormProps) {
  const [{ formError, fieldErrors, values }, send] = useActionState(assignReferralAction, notSent);
  const typed = typeof values.clinicianId === 'string' ? values.clinicianId : (leaderId ?? '');
  return (
    <form action={send} onReset={keepTyped} noValidate className="flex max-w-sm flex-col gap-3">
      {formError ? (
        <Notice tone="warn" live>
          {formError}
        </Notice>
      ) : null}
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="referralId" value={referralId} />
      <Field name="clinicianId" label="Clinician" error={fieldErrors.clinicianId} required>
        {(control) => (
          <Select
            {...control}
            placeholder="Choose a clinician"
            options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={typed}
          />
        )}
      </Field>
      <SubmitButton variant="secondary" className="self-start" pendingLabel="Assigning">
        Assign request
      </SubmitButton>
    </form>
  );
}

function DeclineForm({ referralId, formKey }: { referralId: string; formKey: string }) {
  const [{ formError, fieldErrors, values }, send] = useActionState(declineReferralAction, notSent);
  return (
    <form action={send} onReset={keepTyped} noValidate className="flex max-w-reading flex-col gap-3">
      {formError ? (
        <Notice tone="warn" live>
          {formError}
        </Notice>
      ) : null}
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="referralId" value={referralId} />
      <RadioGroup
        name="reason"
        legend="Why? The member reads the sentence below each."
        options={declineReasonCodes.map((code) => ({
          value: code,
          label: declineReasons[code].label,
          hint: `${declineReasons[code].toMember} ${declineReasons[code].next}`,
        }))}
        defaultValue={typeof values.reason === 'string' ? values.reason : undefined}
        error={fieldErrors.reason}
      />
      <Field name="note" label="Note for the clinic" hint="The member does not see it." error={fieldErrors.note} optional>
        {(control) => <Textarea {...control} maxLength={500} defaultValue={typeof values.note === 'string' ? values.note : ''} />}
      </Field>
      <SubmitButton variant="danger" className="self-start" pendingLabel="Declining">
        Decline request
      </SubmitButton>
    </form>
  );
}

/** Takes a no back; refused in words where a day is over. */
export function ReopenForm({ referralId, name }: { referralId: string; name: string }) {
  const [{ formError }, send] = useActionState(reopenReferralAction, notSent);
  return (
    <form action={send} className="mt-2 flex flex-col items-start gap-2">
      {formError ? (
        <Notice tone="warn" live>
          {formError}
        </Notice>
      ) : null}
      <input type="hidden" name="referralId" value={referralId} />
      <SubmitButton variant="secondary" size="sm" pendingLabel="Opening">
        Undo<span className="sr-only"> declining the request of {name}</span>
      </SubmitButton>
    </form>
  );
}
