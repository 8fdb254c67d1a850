'use client';

import { useActionState } from 'react';
import { screenPatientAction } from '@/app/(staff)/patients/[patientId]/assign/actions';
import { ScreeningQuestions } from '@/components/care/screening-questions';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import type { Screen } from '@/lib/domain/screening/screen';

type ScreeningFormProps = { patientId: string; formKey: string; screens: Pick<Screen, 'code' | 'name' | 'whyAsked' | 'questions'>[] };

/** Nothing is preselected, and what is left open is not taken for a no. */
export function ScreeningForm({ patientId, formKey, screens }: ScreeningFormProps) {
  const [{ formError, fieldErrors, values }, send] = useActionState(screenPatientAction, notSent);
  const answers = Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  const problem = formError ?? (Object.keys(fieldErrors).length > 0 ? 'Answer every question: no answer does not count as “no”.' : null);
  return (
    <form action={send} onReset={keepTyped} noValidate className="flex flex-col gap-6">
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="patientId" value={patientId} />
      {problem ? (
        <Notice tone="warn" live>
          {problem}
        </Notice>
      ) : null}
      <ScreeningQuestions screens={screens} answers={answers} errors={fieldErrors} />
      <SubmitButton className="self-start" pendingLabel="Checking">
        Check answers
      </SubmitButton>
    </form>
  );
}
