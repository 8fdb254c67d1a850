'use client';

import { useActionState, useEffect, useRef } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import { signInAction } from './actions';
import { DemoSignIns } from './demo-sign-ins';

/** Works without JavaScript too: then the page comes back with the same words. */
export function SignInForm({ next, isDemo }: { next: string | null; isDemo: boolean }) {
  const [state, send] = useActionState(signInAction, notSent);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (state.ok !== false) return;
    form.current?.querySelector<HTMLInputElement>(state.fieldErrors.email ? '[name=email]' : '[name=password]')?.focus();
  }, [state]);

  const fill = (email: string, password: string) => {
    const fields = form.current?.elements;
    const [emailField, passwordField] = [fields?.namedItem('email'), fields?.namedItem('password')];
    if (!(emailField instanceof HTMLInputElement && passwordField instanceof HTMLInputElement)) return;
    emailField.value = email;
    passwordField.value = password;
    form.current?.querySelector<HTMLButtonElement>('[type=submit]')?.focus();
  };

  return (
    <>
      <form ref={form} action={send} noValidate className="flex flex-col gap-4">
        {state.formError ? (
          <Notice tone="warn" live>
            {state.formError}
          </Notice>
        ) : null}
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <Field name="email" label="Email address" error={state.fieldErrors.email} required>
          {(control) => (
            <Input
              {...control}
              type="email"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              autoFocus
              defaultValue={one(state.values.email)}
            />
          )}
        </Field>
        <Field name="password" label="Password" error={state.fieldErrors.password} required>
          {(control) => <Input {...control} type="password" autoComplete="current-password" />}
        </Field>
        <SubmitButton size="lg" pendingLabel="Signing in">
          Sign in
        </SubmitButton>
      </form>
      {isDemo ? <DemoSignIns onChoose={fill} /> : null}
    </>
  );
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
