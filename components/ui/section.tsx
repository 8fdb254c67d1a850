import { type ReactNode, useId } from 'react';
import { cn } from './cn';

/** A part of a page under its own `h2`, with an optional step beside the heading. */
export function Section({
  title,
  action,
  className,
  children,
}: {
  title: ReactNode;
  action?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={cn('min-w-0', className)}>
      <div className="mb-3 flex min-h-7 break-after-avoid flex-wrap items-center justify-between gap-3">
        <h2 id={id} className="font-semibold text-base">
          {title}
        </h2>
        {action ? <div data-print="hide">{action}</div> : null}
      </div>
      {children}
    </section>
  );
}
