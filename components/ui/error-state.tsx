import type { ReactNode } from 'react';
import { Icon } from './icon';

export type ErrorStateProps = {
  /** What did not work: "This page could not be loaded". */
  title: ReactNode;
  /** What is safe, and what to do next. */
  children?: ReactNode;
  action?: ReactNode;
  /** Written small, for whoever looks into it. */
  reference?: string;
};

/** Something did not work, in words, with the next step. Never a stack trace. */
export function ErrorState({ title, children, action, reference }: ErrorStateProps) {
  return (
    <div role="alert" className="flex max-w-reading gap-3 rounded-md border border-line bg-raised px-5 py-5">
      <Icon name="circle-alert" className="mt-0.5 size-5 shrink-0 text-late-mark" />
      <div className="flex min-w-0 flex-col items-start gap-1">
        <p className="font-medium text-base">{title}</p>
        {children ? <div className="text-muted">{children}</div> : null}
        {action ? <div className="mt-3 flex flex-wrap gap-2">{action}</div> : null}
        {reference ? <p className="mt-3 text-muted text-xs">Reference {reference}</p> : null}
      </div>
    </div>
  );
}
