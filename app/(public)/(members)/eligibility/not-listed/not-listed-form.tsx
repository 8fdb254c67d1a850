'use client';

import { useActionState } from 'react';
import { ConsentBox, ContactFields } from '@/components/care/contact-fields';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import { sponsorKinds, sponsorKindWords } from '@/lib/domain/eligibility/sponsor-kinds';
import { tellMeConsent } from '@/lib/domain/eligibility/tell-not-listed';
import { tellNotListedAction } from './actions';

/** Works without JavaScript too. The id makes a resent form count once. */
export function NotListedForm({ id, name }: { id: string; name: string }) {
  const [state, send] = useActionState(tellNotListedAction, notSent);
  const { formError, fieldErrors, values } = state;
  const typed = (field: string, fallback = '') => (typeof values[field] === 'string' ? values[field] : fallback);
  return (
    <form action={send} onReset={keepTyped} noValidate className="flex max-w-reading flex-col gap-6">
      {/* The id that was sent first stays, also when the page comes back without scripts. */}
      <input type="hidden" name="id" value={typed('id', id)} />
      {formError || fieldErrors.id ? (
        <Notice tone="warn" live>
          {formError ?? fieldErrors.id}
        </Notice>
      ) : null}
      <RadioGroup
        name="kind"
        legend="What is missing?"
        direction="row"
        options={sponsorKinds.map((kind) => ({ value: kind, label: sponsorKindWords[kind] }))}
        defaultValue={typed('kind') || undefined}
        error={fieldErrors.kind}
        required
      />
      <Field name="name" label="Its name" hint="As it stands on your pay stub or plan card" error={fieldErrors.name} required>
        {(control) => <Input {...control} autoComplete="organization" maxLength={120} defaultValue={typed('name', name)} />}
      </Field>
      <Field name="place" label="City and state" hint="Helps to tell two of the same name apart" error={fieldErrors.place} optional>
        {(control) => <Input {...control} autoComplete="off" maxLength={80} defaultValue={typed('place')} />}
      </Field>
      <fieldset className="flex flex-col gap-4 rounded-md border border-line p-4">
        <legend className="px-1 font-medium text-sm">Shall we tell you once it is listed?</legend>
        <ContactFields state={state} legend="How" none="No need" />
        <ConsentBox state={state} words={tellMeConsent.words} />
      </fieldset>
      <SubmitButton size="lg" className="self-start" pendingLabel="Sending">
        Tell us
      </SubmitButton>
    </form>
  );
}
