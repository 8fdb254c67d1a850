'use client';

import { useActionState } from 'react';
import { assignProgramAction } from '@/app/(staff)/patients/[patientId]/assign/actions';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';

type AssignFormProps = { patientId: string; version: number; formKey: string; name: string };

/** Starts the program; pressed twice it starts once. */
export function AssignForm({ patientId, version, formKey, name }: AssignFormProps) {
  const [{ formError, fieldErrors }, send] = useActionState(assignProgramAction, notSent);
  const problem = formError ?? Object.values(fieldErrors)[0];
  return (
    <form action={send} className="flex flex-col gap-3">
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="patientId" value={patientId} />
      <input type="hidden" name="version" value={version} />
      {problem ? (
        <Notice tone="warn" live>
          {problem}
        </Notice>
      ) : null}
      <SubmitButton className="self-start" pendingLabel="Assigning">
        Assign {name}
      </SubmitButton>
    </form>
  );
}
