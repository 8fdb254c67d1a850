'use client';

import { editMeasuresAction } from '@/app/(staff)/programs/[code]/actions';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldError } from '@/components/ui/field';
import { measureCodes } from '@/lib/domain/measures/measure';
import { measureOf } from '@/lib/domain/measures/registry';
import type { ProgramDefinition } from '@/lib/domain/programs/program';
import { DraftForm, type DraftOf } from './draft-form';
import { NumberEntry, SelectEntry } from './entries';
import { useDraftForm } from './use-draft-form';

const options = measureCodes
  .map(measureOf)
  .filter(({ anchorOnly }) => !anchorOnly)
  .map(({ code, shortName }) => ({ value: code, label: shortName }));

/** What is measured and how often, and which measure stands for the program in the caseload and in outcomes. */
export function MeasuresForm({ draft, definition }: { draft: DraftOf; definition: Pick<ProgramDefinition, 'measures' | 'mainMeasure'> }) {
  const form = useDraftForm(editMeasuresAction);
  const { entries, errors } = form;
  return (
    <DraftForm draft={draft} form={form}>
      <SelectEntry
        className="max-w-80"
        entries={entries}
        name="mainMeasure"
        label="Main measure"
        hint="The one that the caseload draws."
        options={options}
        stored={definition.mainMeasure}
      />
      {errors.measures ? <FieldError id="measures">{errors.measures}</FieldError> : null}
      <ul className="max-w-reading divide-y divide-line border-line border-y">
        {measureCodes.map((code) => {
          const { shortName, name, cadenceDays } = measureOf(code);
          const taken = definition.measures.find((measure) => measure.code === code);
          return (
            <li key={code} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 py-2">
              <Checkbox
                name={`measures.${code}.taken`}
                label={shortName}
                hint={name}
                defaultChecked={entries.ticked(`measures.${code}.taken`, taken !== undefined)}
              />
              <NumberEntry
                entries={entries}
                name={`measures.${code}.cadenceDays`}
                label={`${shortName}: days between two scores`}
                hideLabel
                unit="days"
                stored={taken?.cadenceDays ?? cadenceDays.value}
              />
            </li>
          );
        })}
      </ul>
    </DraftForm>
  );
}
