import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioGroup } from '@/components/ui/radio-group';
import type { Relationship } from '@/lib/domain/eligibility/relationship';
import { BirthDateFields } from './birth-date-fields';

const whoOptions: { value: Relationship; label: string }[] = [
  { value: 'self', label: 'Myself' },
  { value: 'spouse', label: 'My spouse or partner' },
  { value: 'child', label: 'My child' },
  { value: 'other', label: 'Someone else in my family' },
];

export type EligibilityCheckFieldsProps = {
  /** A plan that is asked in real time knows members by their member ID alone, and wants to know who holds it. */
  asksPayer: boolean;
  isEmployer: boolean;
  errors: Record<string, string>;
  values: Record<string, string | undefined>;
};

/** Who is checked: their name, birth date and one number. The same boxes for a family member, so that nothing has to be opened by a script. */
export function EligibilityCheckFields({ asksPayer, isEmployer, errors, values }: EligibilityCheckFieldsProps) {
  return (
    <>
      <RadioGroup
        name="who"
        legend="Who are you checking for?"
        options={whoOptions}
        defaultValue={values.who ?? 'self'}
        error={errors.who}
        className="[&_label]:text-base [&_legend]:text-base"
      />
      <NameFields prefix="" whose="" errors={errors} values={values} />
      <BirthDateFields name="birth" legend="Date of birth" errors={errors} values={values} />
      <IdentifierField asksPayer={asksPayer} isEmployer={isEmployer} error={errors.identifier} value={values.identifier} />
      {asksPayer ? (
        <fieldset className="flex flex-col gap-5 border-line border-l-2 pl-4 [form:has([name=who][value=self]:checked)_&]:hidden">
          <legend className="mb-3 font-medium">Who holds the plan</legend>
          <p className="text-muted text-sm">Only for a family member: the person whose name is on the plan card.</p>
          <NameFields prefix="holder." whose="Their " errors={errors} values={values} />
          <BirthDateFields name="holder.birth" legend="Their date of birth" errors={errors} values={values} own={false} />
        </fieldset>
      ) : null}
    </>
  );
}

type Shown = Pick<EligibilityCheckFieldsProps, 'errors' | 'values'>;

function NameFields({ prefix, whose, errors, values }: Shown & { prefix: string; whose: string }) {
  const labels = whose === '' ? { given: 'First name', family: 'Last name' } : { given: `${whose}first name`, family: `${whose}last name` };
  const complete = (token: string) => (prefix === '' ? token : 'off');
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field name={`${prefix}givenName`} label={labels.given} error={errors[`${prefix}givenName`]} className={publicField}>
        {(control) => (
          <Input
            {...control}
            autoComplete={complete('given-name')}
            spellCheck={false}
            maxLength={100}
            defaultValue={values[`${prefix}givenName`]}
            className={publicInput}
          />
        )}
      </Field>
      <Field name={`${prefix}familyName`} label={labels.family} error={errors[`${prefix}familyName`]} className={publicField}>
        {(control) => (
          <Input
            {...control}
            autoComplete={complete('family-name')}
            spellCheck={false}
            maxLength={100}
            defaultValue={values[`${prefix}familyName`]}
            className={publicInput}
          />
        )}
      </Field>
    </div>
  );
}

type IdentifierFieldProps = { asksPayer: boolean; isEmployer: boolean; error: string | undefined; value: string | undefined };

function IdentifierField({ asksPayer, isEmployer, error, value }: IdentifierFieldProps) {
  const onlyMemberId = asksPayer || !isEmployer;
  return (
    <Field
      name="identifier"
      label={onlyMemberId ? 'Member ID' : 'Member ID, employee ID or work email'}
      hint={
        onlyMemberId
          ? 'It is on the plan card. For a family member, the number of whoever holds the plan works, too.'
          : 'One of them is enough. For a family member, those of the employee work, too.'
      }
      error={error}
      className={publicField}
    >
      {(control) => (
        <Input
          {...control}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={120}
          defaultValue={value}
          className={publicInput}
        />
      )}
    </Field>
  );
}

const publicField = '[&_label]:text-base [&_p]:text-sm';
const publicInput = 'min-h-11 text-base';
