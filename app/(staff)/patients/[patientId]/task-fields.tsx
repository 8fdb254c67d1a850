import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { Day } from '@/lib/domain/day';

type TaskFieldsProps = {
  colleagues: readonly { id: string; name: string }[];
  viewerId: string;
  today: Day;
  fieldErrors: Record<string, string>;
  /** What stands in an input: typed, else what is stored. */
  typed: (name: string) => string;
};

/** What is to be done, by whom, until when. */
export function TaskFields({ colleagues, viewerId, today, fieldErrors, typed }: TaskFieldsProps) {
  const people = colleagues.map(({ id, name }) => ({ value: id, label: id === viewerId ? `${name} (you)` : name }));
  return (
    <>
      <Field name="title" label="What is to be done" error={fieldErrors.title}>
        {(control) => <Input {...control} maxLength={200} defaultValue={typed('title')} />}
      </Field>
      <Field
        name="assigneeId"
        label="Who does it"
        hint="A colleague sees the patient while the task is open."
        error={fieldErrors.assigneeId}
      >
        {(control) => <Select {...control} options={people} defaultValue={typed('assigneeId') || viewerId} />}
      </Field>
      <Field name="dueOn" label="Due date" optional error={fieldErrors.dueOn}>
        {(control) => <DateInput {...control} min={today} defaultValue={typed('dueOn')} />}
      </Field>
    </>
  );
}
