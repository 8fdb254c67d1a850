'use client';

import type { ReactNode } from 'react';
import { evidenceWords } from '@/components/care/evidence-words';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { NumberInput } from '@/components/ui/number-input';
import { Select, type SelectOption } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { EvidenceMark } from '@/lib/domain/evidence';
import type { DraftEntries } from './use-draft-form';

type EntryProps = {
  entries: DraftEntries;
  name: string;
  label: ReactNode;
  stored: string | number;
  hint?: ReactNode;
  optional?: boolean;
  hideLabel?: boolean;
  className?: string;
};

/** One line. The id is the name, so that a list of problems can lead to it. */
export function TextEntry({ entries, name, stored, ...field }: EntryProps) {
  return (
    <Field id={name} name={name} error={entries.error(name)} {...field}>
      {(control) => <Input {...control} defaultValue={entries.text(name, stored)} />}
    </Field>
  );
}

/** Several lines. */
export function LongTextEntry({ entries, name, stored, rows = 2, ...field }: EntryProps & { rows?: number }) {
  return (
    <Field id={name} name={name} error={entries.error(name)} {...field}>
      {(control) => <Textarea {...control} rows={rows} className="min-h-0" defaultValue={entries.text(name, stored)} />}
    </Field>
  );
}

/** A number as typed; the server says what fits. */
export function NumberEntry({ entries, name, stored, unit, ...field }: EntryProps & { unit?: string }) {
  return (
    <Field id={name} name={name} error={entries.error(name)} {...field}>
      {(control) => <NumberInput {...control} unit={unit} defaultValue={entries.text(name, stored)} />}
    </Field>
  );
}

/** One of several. */
export function SelectEntry({ entries, name, stored, options, ...field }: EntryProps & { options: readonly SelectOption[] }) {
  return (
    <Field id={name} name={name} error={entries.error(name)} {...field}>
      {(control) => <Select {...control} options={options} defaultValue={entries.text(name, stored)} />}
    </Field>
  );
}

const marks = EvidenceMark.options.map((mark) => ({ value: mark, label: `${mark}, ${evidenceWords[mark].short}` }));

/** How sure a figure is. */
export function MarkEntry(props: Omit<EntryProps, 'label'> & { label?: ReactNode }) {
  return <SelectEntry label="How sure" options={marks} {...props} />;
}

/** What something rests on, by the ids of its references. */
export function ReferencesEntry({
  stored,
  ...props
}: Omit<EntryProps, 'label' | 'stored' | 'hint'> & { label?: ReactNode; stored: readonly string[] }) {
  return <TextEntry label="Rests on" hint="Ids of references, separated by spaces." stored={stored.join(' ')} {...props} />;
}
