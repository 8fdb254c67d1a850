import { type ReactNode, useId } from 'react';
import { cn } from './cn';
import { Icon } from './icon';

/** Spread on the control: ties it to its label, hint and error. */
export type FieldControl = {
  id: string;
  name: string;
  required: boolean | undefined;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

export type FieldProps = {
  name: string;
  label: ReactNode;
  /** What fits, before it is typed. */
  hint?: ReactNode;
  /** What fits instead, after it did not. Null or empty when all is well. */
  error?: string | string[] | null;
  required?: boolean;
  /** Adds "(optional)" to the label. */
  optional?: boolean;
  hideLabel?: boolean;
  id?: string;
  className?: string;
  children: (control: FieldControl) => ReactNode;
};

/** A label, its control, a hint and an error in words: `<Field name="dueOn" label="Due date">{(control) => <DateInput {...control} />}</Field>`. */
export function Field({ name, label, hint, error, required, optional, hideLabel, id, className, children }: FieldProps) {
  const generated = useId();
  const controlId = id ?? `${generated}-${name}`;
  const problem = Array.isArray(error) ? error.join(' ') : error;
  const hintId = hint ? `${controlId}-hint` : undefined;
  const errorId = problem ? `${controlId}-error` : undefined;
  const control: FieldControl = {
    id: controlId,
    name,
    required,
    'aria-describedby': [errorId, hintId].filter(Boolean).join(' ') || undefined,
    'aria-invalid': problem ? true : undefined,
  };
  return (
    <div className={cn('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={controlId} className={cn('font-medium text-sm', hideLabel && 'sr-only')}>
        {label}
        {optional ? <span className="font-normal text-muted"> (optional)</span> : null}
      </label>
      {children(control)}
      {hint ? (
        <p id={hintId} className="text-dense text-muted">
          {hint}
        </p>
      ) : null}
      {problem ? <FieldError id={errorId}>{problem}</FieldError> : null}
    </div>
  );
}

/** The words below a control that did not fit. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-danger text-dense">
      <Icon name="circle-alert" className="mt-0.5 size-3.5 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
