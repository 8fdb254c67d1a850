'use client';

import { useActionState } from 'react';
import { correctObservationAction } from '@/app/(staff)/patients/[patientId]/actions';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { NumberInput } from '@/components/ui/number-input';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import type { Measure } from '@/lib/domain/measures/measure';
import { formatNumber, formatValue } from '@/lib/format/numbers';

type CorrectFormProps = {
  formKey: string;
  /** The entry that stands. */
  observationId: string;
  measure: Pick<Measure, 'name' | 'unit' | 'min' | 'max' | 'step' | 'better'>;
};

/** When someone corrected it meanwhile, what stands now is told beside what was typed; sent again it corrects that. */
export function CorrectForm({ formKey, observationId, measure }: CorrectFormProps) {
  const [{ formError, fieldErrors, values, stale }, send] = useActionState(correctObservationAction, notSent);
  const typed = (name: string) => (typeof values[name] === 'string' ? values[name] : '');
  const { unit, min, max, step, better } = measure;
  const steps = step === 1 ? '' : `, in steps of ${formatNumber(step, 2)}`;
  return (
    <form action={send} onReset={keepTyped} noValidate className="flex flex-col gap-4">
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="observationId" value={stale ? String(stale.id) : observationId} />
      {formError ? (
        <Notice tone="warn" live title={formError}>
          {stale ? <StandsNow stale={stale} unit={unit} /> : null}
        </Notice>
      ) : null}
      <Field
        name="value"
        label="Right value"
        hint={`${formatNumber(min)} to ${formatValue(max, unit)}${steps}, ${better} is better.`}
        error={fieldErrors.value}
      >
        {(control) => <NumberInput {...control} unit={unit} defaultValue={typed('value')} />}
      </Field>
      <Field name="reason" label="Why it is corrected" error={fieldErrors.reason}>
        {(control) => <Input {...control} defaultValue={typed('reason')} />}
      </Field>
      <p className="text-dense text-muted">The wrong value stays in the record, marked as corrected.</p>
      <SubmitButton className="self-start" pendingLabel="Correcting">
        {stale ? 'Correct theirs' : 'Correct score'}
      </SubmitButton>
    </form>
  );
}

function StandsNow({ stale, unit }: { stale: Record<string, unknown>; unit: string }) {
  return (
    <p>
      It now says {formatValue(Number(stale.value), unit)}
      {stale.by ? `, corrected by ${String(stale.by)}` : ''}
      {stale.reason ? `: ${String(stale.reason).replace(/\.$/, '')}` : ''}. Below is what you typed. Send it again to correct that, or go
      back to keep it.
    </p>
  );
}
