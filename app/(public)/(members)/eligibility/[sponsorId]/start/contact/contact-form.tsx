'use client';

import { useActionState } from 'react';
import { askToStartAction } from '@/app/(public)/(members)/eligibility/[sponsorId]/start/actions';
import { ConsentBox, ContactFields } from '@/components/care/contact-fields';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { notSent } from '@/lib/action-state';
import { preferredTimeCodes, preferredTimes, startConsent } from '@/lib/domain/referrals/referral-words';

type ContactFormProps = { sponsorId: string; clinics: { id: string; name: string; locality: string }[]; suggested: string | null };

/** Works without JavaScript too; sent twice it makes one request. */
export function ContactForm({ sponsorId, clinics, suggested }: ContactFormProps) {
  const [state, send] = useActionState(askToStartAction, notSent);
  const { formError, fieldErrors, values } = state;
  const isSent = Object.keys(values).length > 0;
  const typed = (field: string, fallback = '') => (typeof values[field] === 'string' ? values[field] : fallback);
  const times = [values.times ?? []].flat();
  return (
    <form action={send} onReset={keepTyped} noValidate className="flex max-w-reading flex-col gap-6">
      <input type="hidden" name="sponsorId" value={sponsorId} />
      {formError ? (
        <Notice tone="warn" live>
          {formError}
        </Notice>
      ) : null}
      <ContactFields state={state} legend="How?" />
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1 font-medium text-sm">
          When suits you? <span className="font-normal text-muted">(optional)</span>
        </legend>
        {preferredTimeCodes.map((time) => (
          <Checkbox key={time} name="times" value={time} label={preferredTimes[time]} defaultChecked={times.includes(time)} />
        ))}
      </fieldset>
      {clinics.length > 1 ? (
        <Field name="clinicId" label="Clinic" error={fieldErrors.clinicId} optional>
          {(control) => (
            <Select
              {...control}
              placeholder="Whichever calls first"
              options={clinics.map(({ id, name, locality }) => ({ value: id, label: `${name}, ${locality}` }))}
              defaultValue={isSent ? typed('clinicId') : (suggested ?? '')}
            />
          )}
        </Field>
      ) : null}
      <Field name="language" label="Language, if not English" error={fieldErrors.language} optional>
        {(control) => <Input {...control} autoComplete="off" maxLength={40} defaultValue={typed('language')} />}
      </Field>
      <Field
        name="notes"
        label="What should the clinic know before it calls?"
        hint="Do not write about urgent trouble here: nobody may read it today."
        error={fieldErrors.notes}
        optional
      >
        {(control) => <Textarea {...control} maxLength={500} defaultValue={typed('notes')} />}
      </Field>
      <ConsentBox state={state} words={startConsent.words} />
      <SubmitButton size="lg" className="self-start" pendingLabel="Sending">
        Ask to start
      </SubmitButton>
    </form>
  );
}
