'use client';

import { useActionState } from 'react';
import { assignColumnsAction } from '@/app/(staff)/sponsors/[sponsorId]/roster/actions';
import { Field } from '@/components/ui/field';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import type { Mapping } from '@/lib/data/rosters/working-import';
import type { ImportScope } from '@/lib/domain/eligibility/roster/import-status';
import { fieldWords, requiredFields, rosterFields } from '@/lib/domain/eligibility/roster/roster-fields';

type ColumnsFormProps = { sponsorId: string; importId: string; names: readonly string[]; mapping: Mapping; scope: ImportScope };

/** A select for each thing a roster says of a person, with the columns of the file to choose from. */
export function ColumnsForm({ sponsorId, importId, names, mapping, scope }: ColumnsFormProps) {
  const [{ formError, fieldErrors, values }, send] = useActionState(assignColumnsAction, notSent);
  const options = names.map((label, at) => ({ value: String(at), label }));
  return (
    <form action={send} onReset={keepTyped} className="flex flex-col gap-6">
      <input type="hidden" name="sponsorId" value={sponsorId} />
      <input type="hidden" name="importId" value={importId} />
      {formError ? (
        <Notice tone="warn" live>
          {formError}
        </Notice>
      ) : null}
      <div className="grid max-w-reading gap-4 sm:grid-cols-2">
        {rosterFields.map((field) => (
          <Field
            key={field}
            name={`columns.${field}`}
            label={fieldWords[field].label}
            optional={!requiredFields.includes(field)}
            error={fieldErrors[`columns.${field}`]}
          >
            {(control) => (
              <Select
                {...control}
                options={options}
                placeholder="Not in the file"
                defaultValue={String(values[`columns.${field}`] ?? mapping.columns[field] ?? '')}
              />
            )}
          </Field>
        ))}
      </div>
      <RadioGroup
        name="dateOrder"
        legend="Dates such as 03/04/1980"
        defaultValue={String(values.dateOrder ?? mapping.dateOrder)}
        options={[
          { value: 'auto', label: 'Find out from the whole file' },
          { value: 'month-first', label: 'Month first: March 4' },
          { value: 'day-first', label: 'Day first: April 3' },
        ]}
      />
      <RadioGroup
        name="scope"
        legend="What the file lists"
        defaultValue={String(values.scope ?? scope)}
        options={[
          { value: 'full', label: 'Everyone who is covered' },
          { value: 'changes', label: 'Only what changed' },
        ]}
      />
      <div>
        <SubmitButton pendingLabel="Checking">Check file</SubmitButton>
      </div>
    </form>
  );
}
