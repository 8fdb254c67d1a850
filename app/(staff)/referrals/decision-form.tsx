import type { ReactNode } from 'react';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import type { ActionState } from '@/lib/action-state';

type DecisionFormProps = {
  state: ActionState<unknown>;
  send: (sent: FormData) => void;
  /** What the form carries unseen. */
  hidden: Record<string, string>;
  children: ReactNode;
};

/** One decision on a request: what was refused stands first, in words. Works without JavaScript. */
export function DecisionForm({ state: { formError }, send, hidden, children }: DecisionFormProps) {
  return (
    <form action={send} onReset={keepTyped} noValidate className="flex max-w-reading flex-col gap-3">
      {formError ? (
        <Notice tone="warn" live>
          {formError}
        </Notice>
      ) : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
