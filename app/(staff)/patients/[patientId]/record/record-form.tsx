'use client';

import Link from 'next/link';
import { useActionState } from 'react';
import { recordScoreAction } from '@/app/(staff)/patients/[patientId]/actions';
import { type LastScore, MeasureField, type ShownMeasure, shownItems } from '@/components/care/measure-field';
import { DateInput } from '@/components/ui/date-input';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import type { Day } from '@/lib/domain/day';

type RecordFormProps = {
  formKey: string;
  enrollmentId: string;
  /** First and last day that a score may be of. */
  from: Day;
  today: Day;
  chosen: { code: string; last: LastScore | null; shown: ShownMeasure };
  /** Every measure of the program, each with the address of its form. */
  choices: { code: string; name: string; href: string }[];
};

/** A score, or the questions where their wording is free to show; the day defaults to today. */
export function RecordForm({ formKey, enrollmentId, from, today, chosen, choices }: RecordFormProps) {
  const [{ formError, fieldErrors, values }, send] = useActionState(recordScoreAction, notSent);
  const others = choices.filter(({ code }) => code !== chosen.code);
  const hasItems = shownItems(chosen.shown) !== null;
  const typed = Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  return (
    <>
      <form action={send} onReset={keepTyped} noValidate className="flex flex-col gap-5">
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="enrollmentId" value={enrollmentId} />
        <input type="hidden" name="measure" value={chosen.code} />
        {formError || fieldErrors.answers ? (
          <Notice tone="warn" live>
            {formError ?? fieldErrors.answers}
          </Notice>
        ) : null}
        <MeasureField name={hasItems ? 'answers' : 'value'} measure={chosen.shown} last={chosen.last} values={typed} errors={fieldErrors} />
        <Field name="observedOn" label="Measured on" error={fieldErrors.observedOn}>
          {(control) => <DateInput {...control} min={from} max={today} defaultValue={typed.observedOn ?? today} />}
        </Field>
        <SubmitButton className="self-start" pendingLabel="Recording">
          Record score
        </SubmitButton>
      </form>
      {others.length > 0 ? (
        <Disclosure summary="Another measure" className="mt-8 border-line border-t pt-4">
          <nav aria-label="Measure" className="flex flex-col items-start gap-1">
            {others.map(({ code, name, href }) => (
              <Link
                key={code}
                href={href}
                replace
                prefetch={false}
                className="prose-link inline-flex min-h-6 items-center pointer-coarse:min-h-11"
              >
                {name}
              </Link>
            ))}
          </nav>
        </Disclosure>
      ) : null}
    </>
  );
}
