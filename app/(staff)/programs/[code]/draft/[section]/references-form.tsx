'use client';

import { editReferencesAction } from '@/app/(staff)/programs/[code]/actions';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldError } from '@/components/ui/field';
import type { Reference } from '@/lib/domain/evidence';
import { DraftForm, type DraftOf } from './draft-form';
import { LongTextEntry, TextEntry } from './entries';
import { useDraftForm } from './use-draft-form';

/** What the program rests on, each with the id that citations name; the last row is for one more. */
export function ReferencesForm({ draft, references }: { draft: DraftOf; references: readonly Reference[] }) {
  const form = useDraftForm(editReferencesAction);
  const { entries, errors } = form;
  return (
    <DraftForm draft={draft} form={form}>
      {errors.references ? <FieldError id="references">{errors.references}</FieldError> : null}
      <ul className="max-w-reading divide-y divide-line border-line border-y">
        {references.map(({ id, text }) => (
          <li key={id} className="flex flex-col gap-2 py-3">
            <LongTextEntry entries={entries} name={`references.${id}.text`} label={id} stored={text} />
            <Checkbox
              name={`references.${id}.remove`}
              label={`Remove ${id}`}
              defaultChecked={entries.ticked(`references.${id}.remove`, false)}
            />
          </li>
        ))}
        <li className="flex flex-col gap-2 py-3">
          <p className="font-semibold">One more reference</p>
          <TextEntry className="max-w-60" entries={entries} name="references.new.id" label="Id" hint="Such as smith-2024." stored="" />
          <LongTextEntry entries={entries} name="references.new.text" label="Reference" hint="Authors. Title. Where. Year." stored="" />
        </li>
      </ul>
    </DraftForm>
  );
}
