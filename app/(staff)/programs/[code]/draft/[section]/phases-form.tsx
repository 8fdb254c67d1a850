'use client';

import { editPhasesAction } from '@/app/(staff)/programs/[code]/actions';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldError } from '@/components/ui/field';
import type { Phase } from '@/lib/domain/programs/program';
import { DraftForm, type DraftOf } from './draft-form';
import { LongTextEntry, MarkEntry, NumberEntry, TextEntry } from './entries';
import { type DraftEntries, useDraftForm } from './use-draft-form';

const blank = { code: 'new', name: '', fromWeek: '', toWeek: '', focus: '', mark: 'P' } as const;

/** Phases with their weeks; the last row is for one more. They are put in the order of their weeks. */
export function PhasesForm({ draft, phases }: { draft: DraftOf; phases: readonly Phase[] }) {
  const form = useDraftForm(editPhasesAction);
  return (
    <DraftForm draft={draft} form={form}>
      <p className="max-w-reading text-muted">
        Both weeks belong to the phase: 0 to 2, then 3 to 6. The first phase starts in week 0, and none may leave a gap.
      </p>
      {form.errors.phases ? <FieldError id="phases">{form.errors.phases}</FieldError> : null}
      {[...phases, blank].map((phase) => (
        <PhaseFields key={phase.code} phase={phase} entries={form.entries} />
      ))}
    </DraftForm>
  );
}

function PhaseFields({ phase, entries }: { phase: Phase | typeof blank; entries: DraftEntries }) {
  const { code, name, fromWeek, toWeek, focus, mark } = phase;
  const of = (field: string) => ({ entries, name: `phases.${code}.${field}` });
  return (
    <fieldset className="max-w-4xl border-line border-l-4 pl-4">
      <legend className="float-left mb-2 font-semibold">{code === 'new' ? 'One more phase' : name}</legend>
      <div className="clear-both grid grid-cols-2 gap-x-4 gap-y-3 md:grid-cols-[minmax(0,1fr)_7rem_7rem_12rem]">
        <TextEntry className="max-md:col-span-2" {...of('name')} label="Name" stored={name} />
        <NumberEntry {...of('fromWeek')} label="From week" stored={fromWeek} />
        <NumberEntry {...of('toWeek')} label="To week" stored={toWeek} />
        <MarkEntry className="max-md:col-span-2" {...of('mark')} stored={mark} />
        <LongTextEntry className="col-span-full" {...of('focus')} label="What it is about" stored={focus} />
        {code === 'new' ? null : (
          <Checkbox
            className="col-span-full"
            name={`phases.${code}.remove`}
            label="Remove this phase"
            defaultChecked={entries.ticked(`phases.${code}.remove`, false)}
          />
        )}
      </div>
    </fieldset>
  );
}
