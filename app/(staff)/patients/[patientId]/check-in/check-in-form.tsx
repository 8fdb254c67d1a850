'use client';

import { useActionState, useEffect, useRef } from 'react';
import { recordCheckInAction } from '@/app/(staff)/patients/[patientId]/actions';
import { pickByDigit } from '@/components/care/pick-by-digit';
import { DateInput } from '@/components/ui/date-input';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { Kbd } from '@/components/ui/kbd';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import type { Day } from '@/lib/domain/day';
import type { PlannedMeasure } from '@/lib/domain/measures/check-in-plan';
import { measureOf } from '@/lib/domain/measures/registry';
import { formatDay } from '@/lib/format/dates';
import { formatValue } from '@/lib/format/numbers';
import { CheckInMeasure } from './check-in-measure';

type CheckInFormProps = {
  formKey: string;
  enrollmentId: string;
  kind: 'visit' | 'final';
  startsOn: Day;
  today: Day;
  measures: PlannedMeasure[];
};

/** Made for the keyboard: a digit answers, Tab goes on, Enter records. What was refused has the focus, everything typed stays. */
export function CheckInForm({ formKey, enrollmentId, kind, startsOn, today, measures }: CheckInFormProps) {
  const [{ formError, fieldErrors, values }, send] = useActionState(recordCheckInAction, notSent);
  const form = useRef<HTMLFormElement>(null);
  const typed = Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  useEffect(() => focusFirst(form.current, Object.keys(fieldErrors)), [fieldErrors]);
  const open = measures.filter(({ isDue, isLocked }, index) => isDue || (index === 0 && !isLocked));
  const rest = measures.filter((measure) => !open.includes(measure));
  const isTouched = ({ code }: PlannedMeasure) =>
    [...Object.keys(fieldErrors), ...Object.keys(typed)].some((name) => name.startsWith(`scores.${code}.`));
  const problem = fieldErrors.scores ?? formError;
  return (
    <form ref={form} action={send} onReset={keepTyped} onKeyDown={pickByDigit} noValidate className="flex flex-col gap-6">
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="enrollmentId" value={enrollmentId} />
      <input type="hidden" name="kind" value={kind} />
      {problem ? (
        <Notice tone="warn" live>
          {problem}
        </Notice>
      ) : null}
      <p className="text-dense text-muted pointer-coarse:hidden">
        Type a number to answer, <Kbd>Tab</Kbd> for the next, <Kbd>Enter</Kbd> to record. Leave out what was not measured.
      </p>
      <div className="divide-y divide-line border-line border-y">
        {open.map((measure) => (
          <div key={measure.code} className="py-4">
            <CheckInMeasure measure={measure} values={typed} errors={fieldErrors} />
          </div>
        ))}
      </div>
      <div>
        <p className="mb-1 font-medium text-muted">Others</p>
        {rest.map((measure) =>
          measure.isLocked ? (
            <p key={measure.code} className="py-1 pl-[22px] text-muted">
              {measureOf(measure.code).name}: locked with running
            </p>
          ) : (
            <Disclosure key={measure.code} summary={<RestSummary measure={measure} />} open={isTouched(measure)}>
              <div className="pb-4">
                <CheckInMeasure measure={measure} values={typed} errors={fieldErrors} />
              </div>
            </Disclosure>
          ),
        )}
      </div>
      <Field name="observedOn" label="Measured on" error={fieldErrors.observedOn}>
        {(control) => <DateInput {...control} min={startsOn} max={today} defaultValue={typed.observedOn ?? today} />}
      </Field>
      <SubmitButton className="self-start" pendingLabel="Recording">
        {kind === 'final' ? 'Record final measures' : 'Record check-in'}
      </SubmitButton>
    </form>
  );
}

function RestSummary({ measure: { code, last, dueOn } }: { measure: PlannedMeasure }) {
  const { name, unit } = measureOf(code);
  const notes = [last ? `last ${formatValue(last.value, unit)}` : 'never taken', dueOn ? `due ${formatDay(dueOn)}` : null].filter(Boolean);
  return (
    <span>
      {name} <span className="font-normal text-dense text-muted">{notes.join(', ')}</span>
    </span>
  );
}

/** The first field that is wrong, else the first there is: whoever opens this page came to type. */
function focusFirst(form: HTMLFormElement | null, wrong: readonly string[]): void {
  const fields = [...(form?.querySelectorAll<HTMLInputElement>('input:not([type=hidden])') ?? [])];
  const isWrong = ({ name }: HTMLInputElement) => wrong.some((one) => name === one || name.startsWith(`${one}.`));
  (fields.find(isWrong) ?? fields[0])?.focus({ preventScroll: wrong.length === 0 });
}
