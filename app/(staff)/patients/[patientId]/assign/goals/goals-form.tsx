'use client';

import { useActionState } from 'react';
import { saveGoalsAction } from '@/app/(staff)/patients/[patientId]/assign/actions';
import { type GoalDraft, type GoalDraftContext, goalErrors, typedGoal } from '@/components/care/goal-draft';
import { GoalTemplateFields } from '@/components/care/goal-template-fields';
import { goalTerms } from '@/components/care/goal-terms';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';

type GoalsFormProps = {
  patientId: string;
  version: number;
  goals: { code: string; term: 'short' | 'long'; draft: GoalDraft; context: GoalDraftContext }[];
};

/** Every goal of the program; one whose baseline stays empty is left out. */
export function GoalsForm({ patientId, version, goals }: GoalsFormProps) {
  const [{ formError, fieldErrors, values, stale }, send] = useActionState(saveGoalsAction, notSent);
  const problem =
    formError ?? fieldErrors.goals ?? (Object.keys(fieldErrors).length > 0 ? 'Some numbers do not fit yet. They are marked below.' : null);
  return (
    <form action={send} onReset={keepTyped} noValidate className="flex flex-col gap-6">
      <input type="hidden" name="patientId" value={patientId} />
      <input type="hidden" name="version" value={version} />
      <p className="max-w-reading text-muted">
        Enter each baseline. Its target is proposed while you type, where the browser runs scripts; enter or change it. Leave a baseline
        empty to leave that goal out; it can be added later. The goal of keeping well after care is added by itself.
      </p>
      {problem ? (
        <Notice tone="warn" live>
          {problem} {stale ? 'Load the page again to see it.' : ''}
        </Notice>
      ) : null}
      {goalTerms.map(({ term, title }) => (
        <div key={term}>
          <h2 className="mb-1 font-semibold text-base">{title}</h2>
          {goals
            .filter((goal) => goal.term === term)
            .map(({ code, draft, context }) => (
              <GoalTemplateFields
                key={code}
                prefix={`goals.${code}`}
                draft={typedGoal(`goals.${code}`, draft, values)}
                context={context}
                errors={goalErrors(`goals.${code}`, fieldErrors)}
              />
            ))}
        </div>
      ))}
      <SubmitButton className="self-start" pendingLabel="Saving">
        Go on to review
      </SubmitButton>
    </form>
  );
}
