'use client';

import { useEffect, useRef } from 'react';
import { useFormStatus } from 'react-dom';
import { Button, type ButtonProps } from './button';

/** Sends the form around it; while the action runs it is pending, and a second press does nothing. Then the first field that did not fit has the focus. */
export function SubmitButton({ variant = 'primary', pendingLabel, children, ...props }: ButtonProps & { pendingLabel?: string }) {
  const { pending } = useFormStatus();
  const button = useRef<HTMLButtonElement>(null);
  const wasPending = useRef(false);
  useEffect(() => {
    if (wasPending.current && !pending) focusFirstProblem(button.current?.form);
    wasPending.current = pending;
  }, [pending]);
  return (
    <Button ref={button} type="submit" variant={variant} pending={pending} {...props}>
      {pending && pendingLabel ? pendingLabel : children}
    </Button>
  );
}

function focusFirstProblem(form: HTMLFormElement | null | undefined): void {
  const problem = form?.querySelector<HTMLElement>('[aria-invalid="true"], fieldset[data-invalid]');
  const control = problem?.matches('fieldset') ? problem.querySelector<HTMLElement>('input:enabled') : problem;
  control?.focus();
}
