'use client';

import { useActionState } from 'react';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import { byBodyArea } from '@/lib/domain/programs/body-areas';
import { chooseConditionAction } from './actions';

type ConditionChoiceProps = {
  sponsorId: string;
  sponsorName: string;
  programs: { code: string; name: string; summary: string }[];
  chosen: string | null;
};

/** Only what is covered can be chosen, by where it hurts; not being sure is an answer, and the first. */
export function ConditionChoice({ sponsorId, sponsorName, programs, chosen }: ConditionChoiceProps) {
  const [{ formError, fieldErrors, values }, send] = useActionState(chooseConditionAction, notSent);
  const typed = typeof values.programCode === 'string' ? values.programCode : (chosen ?? undefined);
  return (
    <form action={send} onReset={keepTyped} noValidate className="flex max-w-reading flex-col gap-6">
      <input type="hidden" name="sponsorId" value={sponsorId} />
      {formError ? (
        <Notice tone="warn" live>
          {formError}
        </Notice>
      ) : null}
      <RadioGroup
        name="programCode"
        legend="What comes closest?"
        hint={`These are the programs that ${sponsorName} pays for.`}
        defaultValue={typed}
        error={fieldErrors.programCode}
        options={[
          { value: 'not-sure', label: 'I am not sure', hint: 'The clinic finds out with you.' },
          ...byBodyArea(programs).map((area) => ({
            section: area.name,
            options: area.programs.map(({ code, name, summary }) => ({ value: code, label: name, hint: summary })),
          })),
        ]}
      />
      <SubmitButton size="lg" className="self-start" pendingLabel="Saving">
        Go on to warning signs
      </SubmitButton>
    </form>
  );
}
