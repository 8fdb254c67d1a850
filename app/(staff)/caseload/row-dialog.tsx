'use client';

import { useEffect, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import type { Colleague } from '@/lib/data/tasks/colleagues';
import type { Day } from '@/lib/domain/day';
import { plural } from '@/lib/format/counts';
import { colleaguesAction } from './actions';
import { NoteRowForm, SnoozeRowForm, TaskRowsForm, TransferRowsForm } from './row-forms';
import type { MenuRow, RowStep } from './row-menu';

export type Asked = {
  step: RowStep;
  /** Of the page when it was asked: the answer comes with another, and must not begin anew what it answers. */
  formKey: string;
  rows: readonly MenuRow[];
  enrollmentIds: readonly string[];
};

type RowDialogProps = {
  asked: Asked;
  today: Day;
  /** Called once it is done; what it was for is then in the list anew. */
  onDone: () => void;
  onClose: () => void;
};

const titles: Record<RowStep, string> = { note: 'Write a note', task: 'Add a task', snooze: 'Snooze', transfer: 'Hand over care' };

/** One step for one row or several, without leaving the list. */
export function RowDialog({ asked: { step, formKey, rows, enrollmentIds }, today, onDone, onClose }: RowDialogProps) {
  const people = useColleagues(step === 'task' || step === 'transfer');
  // Trap: who works here is known only after the dialog has looked for its first field.
  useEffect(() => {
    if (people) firstField()?.focus();
  }, [people]);
  const [row] = rows;
  const about = enrollmentIds.length === 1 && row ? row.patient : plural(enrollmentIds.length, 'program');
  const form = { formKey, onDone };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="sm"
      title={titles[step]}
      description={about}
      initialFocus={firstField}
    >
      {step === 'note' && row ? <NoteRowForm {...form} patientId={row.patientId} /> : null}
      {step === 'snooze' && row ? <SnoozeRowForm {...form} enrollmentId={row.id} today={today} /> : null}
      {step === 'task' && people ? <TaskRowsForm {...form} {...people} enrollmentIds={enrollmentIds} today={today} /> : null}
      {step === 'transfer' && people ? <TransferRowsForm {...form} {...people} enrollmentIds={enrollmentIds} /> : null}
      {(step === 'task' || step === 'transfer') && !people ? <p className="text-muted">Asking who works here …</p> : null}
    </Dialog>
  );
}

const firstField = () => document.querySelector<HTMLElement>('[data-row-form] :is(input:not([type=hidden]), select, textarea)');

/** Asked only once someone is to be chosen: most lists are read without it. */
function useColleagues(isNeeded: boolean): { viewerId: string; colleagues: Colleague[] } | null {
  const [people, setPeople] = useState<{ viewerId: string; colleagues: Colleague[] } | null>(null);
  useEffect(() => {
    if (isNeeded) colleaguesAction().then(setPeople, () => setPeople({ viewerId: '', colleagues: [] }));
  }, [isNeeded]);
  return people;
}
