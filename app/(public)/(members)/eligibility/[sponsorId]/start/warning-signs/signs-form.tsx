'use client';

import { useActionState } from 'react';
import { answerSignsAction } from '@/app/(public)/(members)/eligibility/[sponsorId]/start/actions';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';

const answers = [
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes' },
];

/** One question for each sign, none answered for anyone; an answer stays only with the question it was given to. */
export function SignsForm({ sponsorId, signs }: { sponsorId: string; signs: readonly string[] }) {
  const [{ formError, fieldErrors, values }, send] = useActionState(answerSignsAction, notSent);
  return (
    <form action={send} onReset={keepTyped} noValidate className="flex max-w-reading flex-col gap-6">
      <input type="hidden" name="sponsorId" value={sponsorId} />
      {formError ? (
        <Notice tone="warn" live>
          {formError}
        </Notice>
      ) : null}
      {signs.map((sign) => (
        <input key={sign} type="hidden" name="asked[]" value={sign} />
      ))}
      {signs.map((sign, place) => {
        const typed = [values['asked[]']].flat()[place] === sign ? values[`signs.${place}`] : undefined;
        return (
          <RadioGroup
            key={sign}
            name={`signs.${place}`}
            legend={sign}
            direction="row"
            options={answers}
            defaultValue={typeof typed === 'string' ? typed : undefined}
            error={fieldErrors[`signs.${place}`]}
            className="border-line border-b pb-5"
          />
        );
      })}
      <SubmitButton size="lg" className="self-start" pendingLabel="Checking">
        Go on
      </SubmitButton>
    </form>
  );
}
