'use client';

import { useActionState } from 'react';
import { screenEnrollmentAction } from '@/app/(staff)/patients/[patientId]/actions';
import { type BroughtForward, ScreeningQuestions } from '@/components/care/screening-questions';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import type { Screen } from '@/lib/domain/screening/screen';

type RescreeningFormProps = {
  formKey: string;
  enrollmentId: string;
  kind: 'weekly' | 'pain-rise';
  screens: Pick<Screen, 'code' | 'name' | 'whyAsked' | 'questions'>[];
  carried: BroughtForward[];
};

/** What lasts is filled in; everything else is asked anew, and what is left open is not taken for a no. */
export function RescreeningForm({ formKey, enrollmentId, kind, screens, carried }: RescreeningFormProps) {
  const [{ formError, fieldErrors, values }, send] = useActionState(screenEnrollmentAction, notSent);
  const answers = Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  const problem = formError ?? (Object.keys(fieldErrors).length > 0 ? 'Answer every question: no answer does not count as “no”.' : null);
  return (
    <form action={send} onReset={keepTyped} noValidate className="flex flex-col gap-6">
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="enrollmentId" value={enrollmentId} />
      <input type="hidden" name="kind" value={kind} />
      {problem ? (
        <Notice tone="warn" live>
          {problem}
        </Notice>
      ) : null}
      <ScreeningQuestions screens={screens} answers={answers} errors={fieldErrors} carried={carried} />
      <SubmitButton className="self-start" pendingLabel="Checking">
        Check answers
      </SubmitButton>
    </form>
  );
}
