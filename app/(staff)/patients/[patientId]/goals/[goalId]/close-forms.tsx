'use client';

import { useActionState } from 'react';
import { completeGoalAction, reopenGoalAction, sustainGoalAction } from '@/app/(staff)/patients/[patientId]/actions';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { type ActionState, notSent } from '@/lib/action-state';

type Shown = { goalId: string; version: number };

/** A reached goal is completed, or stays open and under watch. Each button is a form of its own, with a key of its own. */
export function CloseForms({ goalId, version, keys, mayWatch }: Shown & { keys: [string, string]; mayWatch: boolean }) {
  const [completed, complete] = useActionState(completeGoalAction, notSent);
  const [kept, keep] = useActionState(sustainGoalAction, notSent);
  return (
    <div className="flex flex-col gap-3">
      <Problem states={[completed, kept]} />
      <div className="flex flex-wrap gap-3">
        <form action={complete}>
          <Address goalId={goalId} version={Number(completed.stale?.version ?? version)} formKey={keys[0]} />
          <SubmitButton pendingLabel="Completing">Complete goal</SubmitButton>
        </form>
        {mayWatch ? (
          <form action={keep}>
            <Address goalId={goalId} version={Number(kept.stale?.version ?? version)} formKey={keys[1]} />
            <SubmitButton variant="secondary" pendingLabel="Saving">
              Keep watching
            </SubmitButton>
          </form>
        ) : null}
      </div>
    </div>
  );
}

/** Opens a completed goal again, or ends its watch, with the reason. */
export function ReopenForm({ goalId, version, formKey, label }: Shown & { formKey: string; label: string }) {
  const [state, send] = useActionState(reopenGoalAction, notSent);
  const { fieldErrors, values, stale } = state;
  return (
    <form action={send} onReset={keepTyped} noValidate className="flex flex-col gap-3">
      <Address goalId={goalId} version={Number(stale?.version ?? version)} formKey={formKey} />
      <Problem states={[state]} />
      <Field name="reason" label="Why it is open again" error={fieldErrors.reason}>
        {(control) => <Input {...control} defaultValue={typeof values.reason === 'string' ? values.reason : ''} />}
      </Field>
      <SubmitButton variant="secondary" className="self-start" pendingLabel="Opening">
        {label}
      </SubmitButton>
    </form>
  );
}

function Address({ goalId, version, formKey }: Shown & { formKey: string }) {
  return (
    <>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="goalId" value={goalId} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}

function Problem({ states }: { states: readonly ActionState<unknown>[] }) {
  const problem = states.find(({ formError }) => formError)?.formError;
  if (!problem) return null;
  return (
    <Notice tone="warn" live>
      {problem}
    </Notice>
  );
}
