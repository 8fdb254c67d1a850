'use client';

import { useActionState, useRef } from 'react';
import { EligibilityCheckFields } from '@/components/care/eligibility-check-fields';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import { checkEligibilityAction } from './actions';
import { DemoPeople, type PersonToTry } from './demo-people';

type CheckFormProps = {
  sponsorId: string;
  asksPayer: boolean;
  isEmployer: boolean;
  /** What was typed before, by the name of the box. */
  typed?: Record<string, string>;
  /** Invented people with each answer; none outside of the demo. */
  people?: readonly PersonToTry[];
};

/** Asks for a person and sends them off to their answer. Without JavaScript the page comes back with the same words. */
export function CheckForm({ sponsorId, asksPayer, isEmployer, typed = {}, people = [] }: CheckFormProps) {
  const [state, send] = useActionState(checkEligibilityAction, notSent);
  const form = useRef<HTMLFormElement>(null);
  const values = state.ok === null ? typed : asTyped(state.values);

  const fill = (person: PersonToTry) => {
    for (const [name, value] of Object.entries(person.typed)) fillIn(form.current?.elements.namedItem(name), value);
    form.current?.querySelector<HTMLButtonElement>('[type=submit]')?.focus();
  };

  return (
    <>
      <form ref={form} action={send} onReset={keepTyped} noValidate className="flex max-w-reading flex-col gap-6">
        {state.formError ? (
          <Notice tone="warn" live>
            {state.formError}
          </Notice>
        ) : null}
        <input type="hidden" name="sponsorId" value={sponsorId} />
        <EligibilityCheckFields asksPayer={asksPayer} isEmployer={isEmployer} errors={state.fieldErrors} values={values} />
        <div className="flex flex-col items-start gap-3">
          <SubmitButton size="lg" pendingLabel="Checking">
            Check coverage
          </SubmitButton>
          <p className="text-muted text-sm">
            {asksPayer ? 'We ask your plan now, which can take up to 20 seconds. ' : ''}What you type is used for this check only. We do not
            keep your name.
          </p>
        </div>
      </form>
      {people.length > 0 ? <DemoPeople people={people} onChoose={fill} /> : null}
    </>
  );
}

function fillIn(control: Element | RadioNodeList | null | undefined, value: string): void {
  if (control instanceof HTMLInputElement || control instanceof RadioNodeList) control.value = value;
}

const asTyped = (values: Record<string, string | string[]>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value].flat()[0] ?? '']));
