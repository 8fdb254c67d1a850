'use client';

import { useActionState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import { declineReasons } from '@/lib/domain/enrollment/decline-reasons';
import { acceptSuggestionAction, declineSuggestionAction } from './actions';

const reasons = declineReasons.map((reason) => ({ value: reason, label: reason.replace(/\.$/, '') }));

type Address = { enrollmentId: string; goalId: string; prescription: string; cause: string };

/** Accepting does what is suggested at once; declining says why not. `about` tells several of them apart. */
export function SuggestionForms({ address, about, keys }: { address: Address; about: string; keys: [string, string] }) {
  const [accepted, accept] = useActionState(acceptSuggestionAction, notSent);
  const [declined, decline] = useActionState(declineSuggestionAction, notSent);
  const problem = accepted.formError ?? declined.formError ?? Object.values(accepted.fieldErrors)[0];
  const { reason, note } = declined.values;
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2 print:hidden">
      {problem ? (
        <Notice tone="warn" live className="w-full">
          {problem}
        </Notice>
      ) : null}
      <form action={accept}>
        <Hidden address={address} formKey={keys[0]} />
        <SubmitButton variant="secondary" size="sm" pendingLabel="Accepting">
          Accept<span className="sr-only"> {about}</span>
        </SubmitButton>
      </form>
      <Disclosure
        summary={
          <>
            Decline<span className="sr-only"> {about}</span>
          </>
        }
        open={declined.ok === false}
      >
        <form action={decline} onReset={keepTyped} noValidate className="flex flex-col gap-3">
          <Hidden address={address} formKey={keys[1]} />
          <Field name="reason" label="Why not" error={declined.fieldErrors.reason}>
            {(control) => (
              <Select
                {...control}
                placeholder="Choose a reason"
                options={reasons}
                defaultValue={typeof reason === 'string' ? reason : ''}
              />
            )}
          </Field>
          <Field name="note" label="Note" optional error={declined.fieldErrors.note}>
            {(control) => <Input {...control} defaultValue={typeof note === 'string' ? note : ''} />}
          </Field>
          <SubmitButton variant="secondary" size="sm" className="self-start" pendingLabel="Declining">
            Decline<span className="sr-only"> {about}</span>
          </SubmitButton>
        </form>
      </Disclosure>
    </div>
  );
}

function Hidden({ address, formKey }: { address: Address; formKey: string }) {
  return (
    <>
      <input type="hidden" name="key" value={formKey} />
      {Object.entries(address).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
