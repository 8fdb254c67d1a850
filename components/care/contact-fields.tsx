import { Checkbox } from '@/components/ui/checkbox';
import { Field, FieldError } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioGroup } from '@/components/ui/radio-group';
import { contactWays, contactWayWords } from '@/lib/domain/eligibility/contact';

/** What the form was answered: words beside its inputs, and what was typed. */
type Answered = { fieldErrors: Record<string, string>; values: Record<string, string | string[]> };

type ContactFieldsProps = {
  state: Answered;
  legend: string;
  /** What choosing no way says; without it a way has to be chosen. */
  none?: string;
};

/** How and where to reach someone without an account. */
export function ContactFields({ state: { fieldErrors, values }, legend, none }: ContactFieldsProps) {
  const typed = (field: string) => (typeof values[field] === 'string' ? values[field] : '');
  const ways = contactWays.map((way): { value: string; label: string } => ({ value: way, label: contactWayWords[way] }));
  const isOptional = none !== undefined;
  return (
    <>
      <RadioGroup
        name="contactBy"
        legend={legend}
        hideLegend={isOptional}
        direction="row"
        options={isOptional ? [{ value: '', label: none }, ...ways] : ways}
        defaultValue={isOptional ? typed('contactBy') : typed('contactBy') || undefined}
        error={fieldErrors.contactBy}
        required={!isOptional}
      />
      <Field name="contact" label="Phone number or email address" error={fieldErrors.contact} required={!isOptional} optional={isOptional}>
        {(control) => <Input {...control} autoComplete="off" maxLength={254} defaultValue={typed('contact')} />}
      </Field>
    </>
  );
}

/** What someone agrees to who leaves their contact. */
export function ConsentBox({ state: { fieldErrors, values }, words }: { state: Answered; words: string }) {
  return (
    <div className="flex flex-col gap-1">
      <Checkbox
        name="consent"
        label={words}
        defaultChecked={values.consent === 'on'}
        aria-invalid={fieldErrors.consent ? true : undefined}
        aria-describedby={fieldErrors.consent ? 'consent-error' : undefined}
      />
      {fieldErrors.consent ? <FieldError id="consent-error">{fieldErrors.consent}</FieldError> : null}
    </div>
  );
}
