'use client';

import { useActionState } from 'react';
import { editGoalAction } from '@/app/(staff)/patients/[patientId]/actions';
import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { NumberInput } from '@/components/ui/number-input';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import type { PatientGoal } from '@/lib/data/patients/enrollment-view';
import { formatDay } from '@/lib/format/dates';
import { formatValue } from '@/lib/format/numbers';

const weights = [
  { value: '1', label: '1, low' },
  { value: '2', label: '2, medium' },
  { value: '3', label: '3, high' },
];

/** When someone else changed the goal meanwhile, what stands now is shown beside what was typed, and sending again stores what was typed. */
export function GoalForm({ goal }: { goal: PatientGoal }) {
  const [{ formError, fieldErrors, values, stale }, send] = useActionState(editGoalAction, notSent);
  const typed = (name: string, fallback: string | number) => (typeof values[name] === 'string' ? values[name] : String(fallback));
  return (
    <form action={send} onReset={keepTyped} noValidate className="flex flex-col gap-4">
      <input type="hidden" name="goalId" value={goal.id} />
      <input type="hidden" name="version" value={String(stale?.version ?? goal.version)} />
      {formError ? (
        <Notice tone="warn" live title={formError}>
          {stale ? <StandsNow stale={stale} unit={goal.unit} /> : null}
        </Notice>
      ) : null}
      <p className="text-muted">
        Baseline {formatValue(goal.baseline, goal.unit)}, latest {formatValue(goal.latest.value, goal.unit)}.
      </p>
      <Field name="target" label="Target" error={fieldErrors.target}>
        {(control) => <NumberInput {...control} unit={goal.unit} defaultValue={typed('target', goal.target)} />}
      </Field>
      <Field name="dueOn" label="Due date" error={fieldErrors.dueOn}>
        {(control) => <DateInput {...control} defaultValue={typed('dueOn', goal.dueOn)} />}
      </Field>
      <div className="flex flex-wrap gap-4">
        <Field name="importance" label="Importance" error={fieldErrors.importance}>
          {(control) => <Select {...control} options={weights} defaultValue={typed('importance', goal.importance)} />}
        </Field>
        <Field name="difficulty" label="Difficulty" error={fieldErrors.difficulty}>
          {(control) => <Select {...control} options={weights} defaultValue={typed('difficulty', goal.difficulty)} />}
        </Field>
      </div>
      <Field name="reason" label="Why it changes" error={fieldErrors.reason}>
        {(control) => <Input {...control} defaultValue={typed('reason', '')} />}
      </Field>
      <SubmitButton className="self-start" pendingLabel="Changing">
        {stale ? 'Replace with mine' : 'Change goal'}
      </SubmitButton>
    </form>
  );
}

function StandsNow({ stale, unit }: { stale: Record<string, unknown>; unit: string }) {
  return (
    <p>
      It now says: target {formatValue(Number(stale.target), unit)}, due {formatDay(String(stale.dueOn))}, importance{' '}
      {String(stale.importance)}, difficulty {String(stale.difficulty)}. Below is what you typed. Send it again to replace theirs, or go
      back to keep it.
    </p>
  );
}
