'use client';

import { editTextsAction } from '@/app/(staff)/programs/[code]/actions';
import type { ProgramDefinition } from '@/lib/domain/programs/program';
import { DraftForm, type DraftOf } from './draft-form';
import { LongTextEntry, MarkEntry, NumberEntry, ReferencesEntry, TextEntry } from './entries';
import { KnownReferences } from './known-references';
import { useDraftForm } from './use-draft-form';

/** What members read, and what it rests on. */
export function TextsForm({ draft, definition }: { draft: DraftOf; definition: ProgramDefinition }) {
  const form = useDraftForm(editTextsAction);
  const { entries } = form;
  const { name, summary, doesItHelp, doesItHelpReferences, expectation, references } = definition;
  const [settleFrom, settleTo] = expectation.settleWeeks ?? ['', ''];
  return (
    <DraftForm draft={draft} form={form}>
      <div className="flex max-w-reading flex-col gap-4">
        <TextEntry entries={entries} name="name" label="Name" stored={name} />
        <LongTextEntry entries={entries} name="summary" label="For whom, in one sentence" stored={summary} />
        <LongTextEntry
          entries={entries}
          name="doesItHelp"
          label="Does physical therapy help?"
          rows={4}
          stored={doesItHelp}
          hint="For members: short sentences, no jargon."
        />
        <ReferencesEntry entries={entries} name="doesItHelpReferences" label="Which rests on" stored={doesItHelpReferences} />
        <LongTextEntry entries={entries} name="expectation.text" label="What to expect, and by when" rows={3} stored={expectation.text} />
        <div className="flex flex-wrap gap-4">
          <NumberEntry
            className="w-36"
            entries={entries}
            name="expectation.settleFrom"
            label="Settles from week"
            optional
            stored={settleFrom}
          />
          <NumberEntry className="w-36" entries={entries} name="expectation.settleTo" label="to week" optional stored={settleTo} />
          <MarkEntry className="w-48" entries={entries} name="expectation.mark" stored={expectation.mark} />
        </div>
        <ReferencesEntry entries={entries} name="expectation.references" label="Which rests on" stored={expectation.references} />
        <KnownReferences references={references} />
      </div>
    </DraftForm>
  );
}
