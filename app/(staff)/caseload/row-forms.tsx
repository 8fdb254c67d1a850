'use client';

import { type ReactNode, useActionState, useEffect } from 'react';
import { TaskFields } from '@/app/(staff)/patients/[patientId]/task-fields';
import { DateInput } from '@/components/ui/date-input';
import { DialogActions } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { type ActionState, type FormAction, notSent } from '@/lib/action-state';
import type { Colleague } from '@/lib/data/tasks/colleagues';
import { addDays, type Day } from '@/lib/domain/day';
import { giveTaskAction, noteRowAction, snoozeRowAction, transferRowsAction } from './actions';

type Form = { formKey: string; onDone: () => void };
type People = { viewerId: string; colleagues: readonly Colleague[] };

export function NoteRowForm({ patientId, ...form }: Form & { patientId: string }) {
  return (
    <RowForm {...form} action={noteRowAction} hidden={{ patientId: [patientId] }} says="Save note">
      {({ fieldErrors, typed }) => (
        <Field name="body" label="Note" error={fieldErrors.body}>
          {(control) => <Textarea {...control} defaultValue={typed('body')} />}
        </Field>
      )}
    </RowForm>
  );
}

export function SnoozeRowForm({ enrollmentId, today, ...form }: Form & { enrollmentId: string; today: Day }) {
  return (
    <RowForm {...form} action={snoozeRowAction} hidden={{ enrollmentId: [enrollmentId] }} says="Snooze">
      {({ fieldErrors, typed }) => (
        <>
          <Field name="until" label="Comes back on" error={fieldErrors.until}>
            {(control) => <DateInput {...control} min={addDays(today, 1)} defaultValue={typed('until') || addDays(today, 7)} />}
          </Field>
          <Field name="reason" label="Why it can wait" error={fieldErrors.reason}>
            {(control) => <Input {...control} maxLength={300} defaultValue={typed('reason')} />}
          </Field>
        </>
      )}
    </RowForm>
  );
}

type Rows = { enrollmentIds: readonly string[] };

export function TaskRowsForm({ enrollmentIds, viewerId, colleagues, today, ...form }: Form & People & Rows & { today: Day }) {
  return (
    <RowForm {...form} action={giveTaskAction} hidden={{ 'enrollmentIds[]': enrollmentIds }} says="Add task">
      {(state) => <TaskFields {...state} colleagues={colleagues} viewerId={viewerId} today={today} />}
    </RowForm>
  );
}

export function TransferRowsForm({ enrollmentIds, viewerId, colleagues, ...form }: Form & People & Rows) {
  const others = colleagues.filter(({ id }) => id !== viewerId).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <RowForm {...form} action={transferRowsAction} hidden={{ 'enrollmentIds[]': enrollmentIds }} says="Hand over care">
      {({ fieldErrors, typed }) => (
        <>
          <p className="text-dense text-muted">
            Your open tasks for it go along. You no longer see the patient, unless you lead other care of theirs.
          </p>
          <Field name="toId" label="New clinician" error={fieldErrors.toId}>
            {(control) => <Select {...control} placeholder="Choose a clinician" options={others} defaultValue={typed('toId')} />}
          </Field>
          <Field name="reason" label="Why" error={fieldErrors.reason}>
            {(control) => <Input {...control} maxLength={300} defaultValue={typed('reason')} />}
          </Field>
        </>
      )}
    </RowForm>
  );
}

type RowFormProps<T> = Form & {
  action: FormAction<T>;
  hidden: Record<string, readonly string[]>;
  says: string;
  children: (state: Pick<ActionState, 'fieldErrors'> & { typed: (name: string) => string }) => ReactNode;
};

function RowForm<T>({ formKey, onDone, action, hidden, says, children }: RowFormProps<T>) {
  const [{ ok, formError, fieldErrors, values }, send] = useActionState<ActionState<T>, FormData>(action, notSent);
  useEffect(() => {
    if (ok) onDone();
  }, [ok, onDone]);
  const typed = (name: string) => (typeof values[name] === 'string' ? values[name] : '');
  const problem = formError ?? fieldErrors.enrollmentIds;
  return (
    <form action={send} onReset={keepTyped} noValidate data-row-form="" className="flex flex-col gap-4">
      <input type="hidden" name="key" value={formKey} />
      {Object.entries(hidden).flatMap(([name, list]) =>
        list.map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
      )}
      {problem ? (
        <Notice tone="warn" live>
          {problem}
        </Notice>
      ) : null}
      {children({ fieldErrors, typed })}
      <DialogActions>
        <SubmitButton>{says}</SubmitButton>
      </DialogActions>
    </form>
  );
}
