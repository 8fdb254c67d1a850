'use client';

import { useActionState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { FieldError } from '@/components/ui/field';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import type { Day } from '@/lib/domain/day';
import { finishTaskAction, finishTaskAndLeaveAction, reopenTaskAction, writeTaskAction } from './actions';
import { TaskFields } from './task-fields';

type NewTaskFormProps = {
  patientId: string;
  formKey: string;
  colleagues: readonly { id: string; name: string }[];
  viewerId: string;
  today: Day;
};

/** A task about a patient. `formKey` is fresh whenever the page is made. */
export function NewTaskForm({ patientId, formKey, ...fields }: NewTaskFormProps) {
  const [{ ok, formError, fieldErrors, values }, send] = useActionState(writeTaskAction, notSent);
  const typed = (name: string) => (typeof values[name] === 'string' ? values[name] : '');
  return (
    <Disclosure key={formKey} summary="Add a task" className="mt-3 print:hidden" open={ok === false}>
      <form action={send} onReset={keepTyped} noValidate className="flex flex-col gap-3">
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="patientId" value={patientId} />
        {formError ? (
          <Notice tone="warn" live>
            {formError}
          </Notice>
        ) : null}
        <TaskFields {...fields} fieldErrors={fieldErrors} typed={typed} />
        <SubmitButton variant="secondary" size="sm" className="self-start" pendingLabel="Adding">
          Add task
        </SubmitButton>
      </form>
    </Disclosure>
  );
}

type TaskFormProps = { taskId: string; title: string };

/** Marks a task as done; whose sight of the patient ends with it goes back to their tasks. */
export function FinishTaskForm({ taskId, title, leavesPatient = false }: TaskFormProps & { leavesPatient?: boolean }) {
  return (
    <TaskStep taskId={taskId} action={leavesPatient ? finishTaskAndLeaveAction : finishTaskAction} says="Done" of={`Done: ${title}`} />
  );
}

/** Opens a task that was done again. */
export function ReopenTaskForm({ taskId, title }: TaskFormProps) {
  return <TaskStep taskId={taskId} action={reopenTaskAction} says="Open again" of={`Open again: ${title}`} />;
}

function TaskStep({ taskId, action, says, of }: { taskId: string; action: typeof finishTaskAction; says: string; of: string }) {
  const [{ formError, fieldErrors }, send] = useActionState(action, notSent);
  const problem = formError ?? fieldErrors.taskId;
  return (
    <form action={send} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="taskId" value={taskId} />
      {problem ? <FieldError>{problem}</FieldError> : null}
      <SubmitButton variant="secondary" size="sm" aria-label={of}>
        {says}
      </SubmitButton>
    </form>
  );
}
