'use client';

import { useActionState } from 'react';
import { addCoverageAction, editCoverageAction } from '@/app/(staff)/sponsors/[sponsorId]/actions';
import { Checkbox } from '@/components/ui/checkbox';
import { DateInput } from '@/components/ui/date-input';
import { Field, FieldError } from '@/components/ui/field';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { NumberInput } from '@/components/ui/number-input';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import type { SponsorPage } from '@/lib/data/sponsors/get-sponsor';
import { formatDay } from '@/lib/format/dates';

type Terms = SponsorPage['coverages'][number];
type CoverageFormProps = { sponsorId: string; terms: Terms | null; formKey: string; programs: readonly { code: string; name: string }[] };

const plain = { startsOn: '', endsOn: null, memberCostCents: 0, visitLimit: null, minAge: 18, childMinAge: null, childUntilAge: null };

/** What a sponsor pays for, from when to when, for whom and at what cost to the member. */
export function CoverageForm({ sponsorId, terms, formKey, programs }: CoverageFormProps) {
  const [{ formError, fieldErrors, values, stale }, send] = useActionState(terms ? editCoverageAction : addCoverageAction, notSent);
  const was = terms ?? plain;
  const wasSent = Object.keys(values).length > 0;
  const typed = (name: string, stored: string | number | null) =>
    typeof values[name] === 'string' ? values[name] : wasSent ? '' : String(stored ?? '');
  const ticked = (name: string, stored: boolean) => (wasSent ? values[name] !== undefined : stored);
  const chosen = wasSent ? [values['programCodes[]'] ?? []].flat() : (terms?.programCodes ?? []);
  const age = (name: 'minAge' | 'childMinAge' | 'childUntilAge', label: string, hint?: string) => (
    <Field name={name} label={label} hint={hint} error={fieldErrors[name]} optional={name !== 'minAge'}>
      {(control) => <NumberInput {...control} unit="years" defaultValue={typed(name, was[name])} />}
    </Field>
  );
  return (
    <form action={send} onReset={keepTyped} noValidate className="flex max-w-reading flex-col gap-5">
      <input type="hidden" name="sponsorId" value={sponsorId} />
      <Addressed terms={terms} formKey={formKey} version={stale?.version} />
      {formError ? (
        <Notice tone="warn" live title={formError}>
          {stale ? <TermsNow stale={stale} /> : null}
        </Notice>
      ) : null}
      <fieldset className="min-w-0" data-invalid={fieldErrors.programCodes ? '' : undefined}>
        <legend className="mb-2 font-medium text-sm">Programs it pays for</legend>
        <div className="grid gap-2 sm:grid-cols-2">
          {programs.map(({ code, name }) => (
            <Checkbox key={code} name="programCodes[]" value={code} label={name} defaultChecked={chosen.includes(code)} />
          ))}
        </div>
        {fieldErrors.programCodes ? <FieldError>{fieldErrors.programCodes}</FieldError> : null}
      </fieldset>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field name="startsOn" label="First day" error={fieldErrors.startsOn}>
          {(control) => <DateInput {...control} defaultValue={typed('startsOn', was.startsOn)} />}
        </Field>
        <Field name="endsOn" label="Last day" optional hint="Empty: no end is agreed." error={fieldErrors.endsOn}>
          {(control) => <DateInput {...control} defaultValue={typed('endsOn', was.endsOn)} />}
        </Field>
        <Field name="memberCost" label="A member pays for each visit" error={fieldErrors.memberCost}>
          {(control) => <NumberInput {...control} unit="dollars" defaultValue={typed('memberCost', was.memberCostCents / 100)} />}
        </Field>
        <Field name="visitLimit" label="Most visits" optional hint="Empty: no limit." error={fieldErrors.visitLimit}>
          {(control) => <NumberInput {...control} unit="visits" defaultValue={typed('visitLimit', was.visitLimit)} />}
        </Field>
      </div>
      <fieldset className="grid min-w-0 items-start gap-4 sm:grid-cols-3">
        <legend className="mb-2 font-medium text-sm">Who is covered beside the member</legend>
        <div className="flex flex-col gap-2 sm:col-span-3">
          <Checkbox
            name="coversSpouse"
            value="yes"
            label="Spouse or partner"
            defaultChecked={ticked('coversSpouse', terms?.coversSpouse ?? true)}
          />
          <Checkbox
            name="coversChildren"
            value="yes"
            label="Children"
            defaultChecked={ticked('coversChildren', terms?.coversChildren ?? false)}
          />
        </div>
        {age('minAge', 'From age')}
        {age('childMinAge', 'Children from age', 'Empty: as everyone.')}
        {age('childUntilAge', 'Children until age', 'The birthday on which it ends.')}
      </fieldset>
      <SubmitButton className="self-start" pendingLabel="Saving">
        {terms ? (stale ? 'Replace with mine' : 'Change terms') : 'Add terms'}
      </SubmitButton>
    </form>
  );
}

/** Which terms this is about: the ones with an id, in the version that was read; new ones have a key of their own. */
function Addressed({ terms, formKey, version }: Pick<CoverageFormProps, 'terms' | 'formKey'> & { version: unknown }) {
  if (!terms) return <input type="hidden" name="key" value={formKey} />;
  return (
    <>
      <input type="hidden" name="coverageId" value={terms.id} />
      <input type="hidden" name="version" value={String(version ?? terms.version)} />
    </>
  );
}

function TermsNow({ stale }: { stale: Record<string, unknown> }) {
  const { startsOn, endsOn, memberCostCents, visitLimit } = stale;
  return (
    <p>
      They now say: from {formatDay(String(startsOn))} {endsOn ? `to ${formatDay(String(endsOn))}` : 'without an end'}, $
      {(Number(memberCostCents) / 100).toFixed(2)} a visit, {visitLimit ? `${String(visitLimit)} visits at most` : 'no limit of visits'}.
      Below is what you typed. Send it again to replace theirs, or go back to keep it.
    </p>
  );
}
