'use client';

import { useActionState } from 'react';
import { DateInput } from '@/components/ui/date-input';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import type { Day } from '@/lib/domain/day';
import { checkGateAction } from './actions';

type GateFormProps = {
  formKey: string;
  enrollmentId: string;
  gate: string;
  /** As it stands now; the form says the other. */
  met: boolean;
  from: Day;
  today: Day;
};

/** Marks a running gate as met, or takes that back; both say when and how it was examined. */
export function GateForm({ formKey, enrollmentId, gate, met, from, today }: GateFormProps) {
  const [{ formError, fieldErrors, values }, send] = useActionState(checkGateAction, notSent);
  const typed = (name: string, fallback = '') => (typeof values[name] === 'string' ? values[name] : fallback);
  const problem = formError ?? fieldErrors.gate;
  const says = met ? 'No longer met' : 'Mark as met';
  return (
    <Disclosure
      summary={
        <>
          {says}
          <span className="sr-only">: {gate}</span>
        </>
      }
      open={problem !== undefined || Object.keys(fieldErrors).length > 0}
      className="mt-1 print:hidden"
    >
      <form action={send} noValidate className="flex max-w-reading flex-col gap-3 pb-2">
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="enrollmentId" value={enrollmentId} />
        <input type="hidden" name="gate" value={gate} />
        <input type="hidden" name="met" value={met ? 'no' : 'yes'} />
        {problem ? (
          <Notice tone="warn" live>
            {problem}
          </Notice>
        ) : null}
        <Field name="onDay" label="Examined on" error={fieldErrors.onDay}>
          {(control) => <DateInput {...control} min={from} max={today} defaultValue={typed('onDay', today)} />}
        </Field>
        <Field name="note" label="How, and what was found" error={fieldErrors.note}>
          {(control) => <Input {...control} defaultValue={typed('note')} />}
        </Field>
        <SubmitButton variant="secondary" size="sm" className="self-start" pendingLabel="Saving">
          {says}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
