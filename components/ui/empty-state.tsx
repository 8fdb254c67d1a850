import type { ReactNode } from 'react';
import { cn } from './cn';

/** Says what will stand here and how it gets here; one next step at most. */
export function EmptyState({
  title,
  children,
  action,
  className,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}) {
  return (
    <div className={cn('flex flex-col items-start gap-1 rounded-md border border-line border-dashed px-6 py-8', className)}>
      <p className="font-medium text-base">{title}</p>
      {children ? <div className="max-w-reading text-muted">{children}</div> : null}
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  );
}
