'use client';

import { useActionState } from 'react';
import { createSponsorAction, editSponsorAction } from '@/app/(staff)/sponsors/[sponsorId]/actions';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { NumberInput } from '@/components/ui/number-input';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import { sponsorKindWords } from '@/lib/domain/eligibility/sponsor-kinds';
import { formatNumber } from '@/lib/format/numbers';

type Details = { kind: 'employer' | 'health-plan'; legalName: string; locality: string; size: number; zone: string };
type SponsorFormProps = {
  sponsor: (Details & { id: string; version: number }) | null;
  formKey: string;
  zones: readonly string[];
  zone: string;
};

const kinds = Object.entries(sponsorKindWords).map(([value, label]) => ({ value, label }));

/** What a sponsor is; of a new one as well. Someone else's change meanwhile is told beside what was typed. */
export function SponsorForm({ sponsor, formKey, zones, zone }: SponsorFormProps) {
  const [{ formError, fieldErrors, values, stale }, send] = useActionState(sponsor ? editSponsorAction : createSponsorAction, notSent);
  const typed = (name: keyof Details, fallback: string | number = '') =>
    typeof values[name] === 'string' ? values[name] : String(sponsor?.[name] ?? fallback);
  return (
    <form action={send} onReset={keepTyped} noValidate className="flex max-w-reading flex-col gap-4">
      {sponsor ? (
        <>
          <input type="hidden" name="sponsorId" value={sponsor.id} />
          <input type="hidden" name="version" value={String(stale?.version ?? sponsor.version)} />
        </>
      ) : (
        <input type="hidden" name="key" value={formKey} />
      )}
      {formError ? (
        <Notice tone="warn" live title={formError}>
          {stale ? (
            <p>
              It now says: {String(stale.legalName)} in {String(stale.locality)}, {formatNumber(Number(stale.size))} people. Below is what
              you typed. Send it again to replace theirs, or go back to keep it.
            </p>
          ) : null}
        </Notice>
      ) : null}
      <RadioGroup name="kind" legend="Kind" options={kinds} defaultValue={typed('kind')} error={fieldErrors.kind} direction="row" />
      <Field
        name="legalName"
        label="Legal name"
        hint={sponsor ? 'A name that changes stays as a former name, since members go on typing it.' : undefined}
        error={fieldErrors.legalName}
      >
        {(control) => <Input {...control} autoComplete="off" defaultValue={typed('legalName')} />}
      </Field>
      <Field
        name="locality"
        label="Where it is"
        hint="Town and state, such as Duluth, MN. It tells sponsors of one name apart."
        error={fieldErrors.locality}
      >
        {(control) => <Input {...control} autoComplete="off" defaultValue={typed('locality')} />}
      </Field>
      <Field
        name="size"
        label="People it employs or insures"
        hint="0 where it is not known. The larger stands first among equal hits."
        error={fieldErrors.size}
      >
        {(control) => <NumberInput {...control} defaultValue={typed('size', 0)} />}
      </Field>
      <Field name="zone" label="Time zone" hint="Coverage begins and ends with the days of this zone." error={fieldErrors.zone}>
        {(control) => (
          <Select
            {...control}
            options={zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
            defaultValue={typed('zone', zone)}
          />
        )}
      </Field>
      <SubmitButton className="self-start" pendingLabel="Saving">
        {sponsor ? (stale ? 'Replace with mine' : 'Change sponsor') : 'Add sponsor'}
      </SubmitButton>
    </form>
  );
}
