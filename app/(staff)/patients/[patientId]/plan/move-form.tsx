'use client';

import { useActionState } from 'react';
import { movePhaseAction } from '@/app/(staff)/patients/[patientId]/actions';
import { CareNow, careMeanwhile, goesOn } from '@/app/(staff)/patients/[patientId]/care-meanwhile';
import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import { addDays, type Day } from '@/lib/domain/day';
import type { PhaseMoveKind } from '@/lib/domain/enrollment/phase-move';
import { formatDay } from '@/lib/format/dates';

type MoveFormProps = {
  formKey: string;
  enrollmentId: string;
  version: number;
  move: PhaseMoveKind;
  label: string;
  weeksLeft: number;
  plannedEndOn: Day;
  today: Day;
};

/** Why a move is made; a hold also says when someone looks again, an extension how long it is. */
export function MoveForm({ formKey, enrollmentId, version, move, label, weeksLeft, plannedEndOn, today }: MoveFormProps) {
  const [{ formError, fieldErrors, values, stale }, send] = useActionState(movePhaseAction, notSent);
  const meanwhile = careMeanwhile(stale);
  const typed = (name: string, fallback = '') => (typeof values[name] === 'string' ? values[name] : fallback);
  const endsOn = meanwhile?.plannedEndOn ?? plannedEndOn;
  const weeks = Array.from({ length: meanwhile?.again?.weeksLeft ?? weeksLeft }, (_, i) => i + 1);
  return (
    <form action={send} onReset={keepTyped} noValidate className="flex flex-col gap-4">
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="enrollmentId" value={enrollmentId} />
      <input type="hidden" name="kind" value={move} />
      <input type="hidden" name="version" value={String(meanwhile?.version ?? version)} />
      {formError ? (
        <Notice tone="warn" live title={formError}>
          {meanwhile ? <CareNow meanwhile={meanwhile} /> : null}
        </Notice>
      ) : null}
      {move === 'hold' ? (
        <Field name="lookAgainOn" label="Look at it again on" error={fieldErrors.lookAgainOn}>
          {(control) => <DateInput {...control} min={addDays(today, 1)} defaultValue={typed('lookAgainOn', addDays(today, 7))} />}
        </Field>
      ) : null}
      {move === 'extend' ? (
        <Field name="weeks" label="By how long" error={fieldErrors.weeks}>
          {(control) => (
            <Select
              {...control}
              options={weeks.map((count) => ({
                value: String(count),
                label: `${count} ${count === 1 ? 'week' : 'weeks'}, to ${formatDay(addDays(endsOn, 7 * count))}`,
              }))}
              defaultValue={typed('weeks', String(Math.min(4, weeksLeft)))}
              className="w-auto self-start"
            />
          )}
        </Field>
      ) : null}
      <Field name="reason" label="Why" error={fieldErrors.reason}>
        {(control) => <Input {...control} defaultValue={typed('reason')} />}
      </Field>
      {meanwhile && (!goesOn(meanwhile) || meanwhile.again?.obstacle) ? null : (
        <SubmitButton className="self-start" pendingLabel="Saving">
          {meanwhile?.again?.label ?? label}
        </SubmitButton>
      )}
    </form>
  );
}
