import { Field } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { Textarea } from '@/components/ui/textarea';
import type { ActionState } from '@/lib/action-state';

type ReasonFieldsProps = {
  state: ActionState<unknown>;
  options: { value: string; label: string; hint: string }[];
};

/** Why, in a sentence that the member reads too, and a note that stays within the clinic. */
export function ReasonFields({ state: { fieldErrors, values }, options }: ReasonFieldsProps) {
  return (
    <>
      <RadioGroup
        name="reason"
        legend="Why? The member reads the sentence below each."
        options={options}
        defaultValue={typeof values.reason === 'string' ? values.reason : undefined}
        error={fieldErrors.reason}
      />
      <Field name="note" label="Note for the clinic" hint="The member does not see it." error={fieldErrors.note} optional>
        {(control) => <Textarea {...control} maxLength={500} defaultValue={typeof values.note === 'string' ? values.note : ''} />}
      </Field>
    </>
  );
}
