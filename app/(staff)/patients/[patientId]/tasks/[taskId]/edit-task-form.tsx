'use client';

import { useActionState } from 'react';
import { editTaskAction } from '@/app/(staff)/patients/[patientId]/actions';
import { TaskFields } from '@/app/(staff)/patients/[patientId]/task-fields';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import type { PatientTask } from '@/lib/data/patients/patient-rows';
import type { Day } from '@/lib/domain/day';
import { formatDay } from '@/lib/format/dates';

type EditTaskFormProps = { task: PatientTask; colleagues: readonly { id: string; name: string }[]; viewerId: string; today: Day };

/** When someone else changed the task meanwhile, what stands now is shown beside what was typed, and sending again stores what was typed. */
export function EditTaskForm({ task, colleagues, viewerId, today }: EditTaskFormProps) {
  const [{ formError, fieldErrors, values, stale }, send] = useActionState(editTaskAction, notSent);
  const stored: Record<string, string> = { title: task.title, assigneeId: task.assigneeId, dueOn: task.dueOn ?? '' };
  const typed = (name: string) => (typeof values[name] === 'string' ? values[name] : (stored[name] ?? ''));
  const nameOf = (id: unknown) => colleagues.find((colleague) => colleague.id === id)?.name ?? 'someone who has left';
  const earliest = task.dueOn !== null && task.dueOn < today ? task.dueOn : today;
  return (
    <form action={send} onReset={keepTyped} noValidate className="flex flex-col gap-4">
      <input type="hidden" name="taskId" value={task.id} />
      <input type="hidden" name="version" value={String(stale?.version ?? task.version)} />
      {formError ? (
        <Notice tone="warn" live title={formError}>
          {stale
            ? `It now says: “${stale.title}”, ${stale.dueOn ? `due ${formatDay(String(stale.dueOn))}` : 'no due date'}, ${nameOf(stale.assigneeId)}. Below is what you typed. Send it again to replace theirs, or go back to keep it.`
            : null}
        </Notice>
      ) : null}
      <TaskFields colleagues={colleagues} viewerId={viewerId} today={earliest} fieldErrors={fieldErrors} typed={typed} />
      <SubmitButton className="self-start" pendingLabel="Changing">
        {stale ? 'Replace with mine' : 'Change task'}
      </SubmitButton>
    </form>
  );
}
