'use client';

import { useActionState } from 'react';
import { DateInput } from '@/components/ui/date-input';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import { addDays, type Day } from '@/lib/domain/day';
import { snoozeEnrollmentAction } from './actions';

/** Puts what can wait aside until a day; it comes back by itself. */
export function SnoozeForm({ enrollmentId, formKey, today }: { enrollmentId: string; formKey: string; today: Day }) {
  const [{ formError, fieldErrors, values }, send] = useActionState(snoozeEnrollmentAction, notSent);
  const typed = (name: string, fallback = '') => (typeof values[name] === 'string' ? values[name] : fallback);
  return (
    <Disclosure summary="Snooze" className="mt-2 print:hidden" open={formError !== undefined || Object.keys(fieldErrors).length > 0}>
      <form action={send} noValidate className="flex flex-col gap-3">
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="enrollmentId" value={enrollmentId} />
        {formError ? (
          <Notice tone="warn" live>
            {formError}
          </Notice>
        ) : null}
        <Field name="until" label="Comes back on" error={fieldErrors.until}>
          {(control) => <DateInput {...control} min={addDays(today, 1)} defaultValue={typed('until', addDays(today, 7))} />}
        </Field>
        <Field name="reason" label="Why it can wait" error={fieldErrors.reason}>
          {(control) => <Input {...control} defaultValue={typed('reason')} />}
        </Field>
        <SubmitButton variant="secondary" size="sm" className="self-start" pendingLabel="Snoozing">
          Snooze
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
