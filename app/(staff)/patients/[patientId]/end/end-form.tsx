'use client';

import { useActionState } from 'react';
import { endCareAction } from '@/app/(staff)/patients/[patientId]/actions';
import { CareNow, careMeanwhile, goesOn } from '@/app/(staff)/patients/[patientId]/care-meanwhile';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { notSent } from '@/lib/action-state';
import type { Day } from '@/lib/domain/day';
import { leavingReasons } from '@/lib/domain/enrollment/end-reasons';
import { formatDay } from '@/lib/format/dates';

type EndFormProps = { formKey: string; enrollmentId: string; version: number; hasFinal: boolean; today: Day };

const ways = [
  { value: 'completed', label: 'Completed', hint: 'The program was gone through. The goal for after care begins.' },
  { value: 'discontinued', label: 'Ended early', hint: 'Say why; outcomes count it.' },
];

/** How care ends, why where it ends early (shown by the stylesheet, so without scripts too), and why there are no final measures where there are none. */
export function EndForm({ formKey, enrollmentId, version, hasFinal, today }: EndFormProps) {
  const [{ formError, fieldErrors, values, stale }, send] = useActionState(endCareAction, notSent);
  const meanwhile = careMeanwhile(stale);
  const typed = (name: string, fallback = '') => (typeof values[name] === 'string' ? values[name] : fallback);
  return (
    <form action={send} onReset={keepTyped} noValidate className="group/end flex flex-col gap-5">
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="enrollmentId" value={enrollmentId} />
      <input type="hidden" name="version" value={String(meanwhile?.version ?? version)} />
      {formError ? (
        <Notice tone="warn" live title={formError}>
          {meanwhile ? <CareNow meanwhile={meanwhile} /> : null}
        </Notice>
      ) : null}
      <RadioGroup name="how" legend="Care is" options={ways} defaultValue={typed('how') || undefined} error={fieldErrors.how} />
      <Field
        name="reason"
        label="Why it ends early"
        error={fieldErrors.reason}
        className="hidden group-has-[input[value=discontinued]:checked]/end:flex"
      >
        {(control) => (
          <Select
            {...control}
            placeholder="Choose a reason"
            options={leavingReasons.map((reason) => ({ value: reason, label: reason.replace(/\.$/, '') }))}
            defaultValue={typed('reason')}
          />
        )}
      </Field>
      {hasFinal ? null : (
        <Field name="withoutFinal" label="Why there are no final measures" error={fieldErrors.withoutFinal}>
          {(control) => <Input {...control} defaultValue={typed('withoutFinal')} />}
        </Field>
      )}
      <Field name="note" label="Note" optional error={fieldErrors.note}>
        {(control) => <Textarea {...control} defaultValue={typed('note')} />}
      </Field>
      <p className="text-muted">Care ends today, {formatDay(today)}, and cannot be taken up again.</p>
      {meanwhile && !goesOn(meanwhile) ? null : (
        <SubmitButton className="self-start" pendingLabel="Ending care">
          {meanwhile ? 'End care all the same' : 'End care'}
        </SubmitButton>
      )}
    </form>
  );
}
