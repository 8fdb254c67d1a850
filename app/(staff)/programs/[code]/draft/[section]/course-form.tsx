'use client';

import { editCourseAction } from '@/app/(staff)/programs/[code]/actions';
import type { CitedNumber } from '@/lib/domain/evidence';
import type { ProgramDefinition } from '@/lib/domain/programs/program';
import { DraftForm, type DraftOf } from './draft-form';
import { MarkEntry, NumberEntry, TextEntry } from './entries';
import { type DraftEntries, useDraftForm } from './use-draft-form';

type Course = Pick<ProgramDefinition, 'curveRate' | 'symptomSettleWeek' | 'returnToSportWeek' | 'extendToWeek'>;

/** The rate of the expected curve and the weeks that matter, each with its mark and source. */
export function CourseForm({ draft, definition }: { draft: DraftOf; definition: Course }) {
  const form = useDraftForm(editCourseAction);
  const { entries } = form;
  return (
    <DraftForm draft={draft} form={form}>
      <CitedFields
        entries={entries}
        name="curveRate"
        title="Expected course"
        label="Rate a week"
        hint="At 0.2 in a goal of 12 weeks, 36% of the way is expected by week 2 and 77% by week 6."
        cited={definition.curveRate}
      />
      <CitedFields
        entries={entries}
        name="symptomSettleWeek"
        title="Symptoms settle"
        label="By week"
        hint="Leave week and source empty where no time can be given."
        cited={definition.symptomSettleWeek}
      />
      <CitedFields
        entries={entries}
        name="returnToSportWeek"
        title="Back to sport"
        label="By week"
        hint="Leave week and source empty where no time can be given."
        cited={definition.returnToSportWeek}
      />
      <NumberEntry
        className="max-w-80"
        entries={entries}
        name="extendToWeek"
        label="Care may be extended to week"
        optional
        stored={definition.extendToWeek ?? ''}
      />
    </DraftForm>
  );
}

type CitedFieldsProps = { entries: DraftEntries; name: string; title: string; label: string; hint: string; cited: CitedNumber | null };

function CitedFields({ entries, name, title, label, hint, cited }: CitedFieldsProps) {
  return (
    <fieldset className="max-w-4xl border-line border-l-4 pl-4">
      <legend className="float-left mb-1 font-semibold">{title}</legend>
      <p className="clear-both mb-2 text-dense text-muted">{hint}</p>
      <div className="grid grid-cols-2 items-start gap-x-4 gap-y-3 md:grid-cols-[8rem_12rem_minmax(0,1fr)]">
        <NumberEntry entries={entries} name={`${name}.value`} label={label} stored={cited?.value ?? ''} />
        <MarkEntry entries={entries} name={`${name}.mark`} stored={cited?.mark ?? 'P'} />
        <TextEntry
          className="max-md:col-span-2"
          entries={entries}
          name={`${name}.source`}
          label="Where it comes from"
          stored={cited?.source ?? ''}
        />
      </div>
    </fieldset>
  );
}
