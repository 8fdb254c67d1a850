'use client';

import { useActionState } from 'react';
import { addGoalAction } from '@/app/(staff)/patients/[patientId]/actions';
import { type GoalDraft, type GoalDraftContext, goalErrors, typedGoal } from '@/components/care/goal-draft';
import { GoalTemplateFields } from '@/components/care/goal-template-fields';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import type { Day } from '@/lib/domain/day';

type AddGoalFormProps = {
  formKey: string;
  enrollmentId: string;
  measure: string;
  /** The day of the score that the goal starts from; null for one of today. */
  scoredOn: Day | null;
  draft: GoalDraft;
  context: GoalDraftContext;
};

/** One goal of the program, set up as at the assignment. */
export function AddGoalForm({ formKey, enrollmentId, measure, scoredOn, draft, context }: AddGoalFormProps) {
  const [{ formError, fieldErrors, values }, send] = useActionState(addGoalAction, notSent);
  return (
    <form action={send} onReset={keepTyped} noValidate className="flex flex-col gap-4">
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="enrollmentId" value={enrollmentId} />
      <input type="hidden" name="measure" value={measure} />
      {scoredOn === null ? null : <input type="hidden" name="scoredOn" value={scoredOn} />}
      {formError ? (
        <Notice tone="warn" live>
          {formError}
        </Notice>
      ) : null}
      <GoalTemplateFields
        prefix="goal"
        draft={typedGoal('goal', draft, values)}
        context={context}
        errors={goalErrors('goal', fieldErrors)}
        baselineStands={scoredOn !== null}
      />
      <SubmitButton className="self-start" pendingLabel="Adding">
        Add goal
      </SubmitButton>
    </form>
  );
}
