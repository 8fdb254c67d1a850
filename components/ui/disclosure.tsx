import type { ReactNode } from 'react';
import { cn } from './cn';
import { Icon } from './icon';

/** Something that opens in place; a native `details`, so it needs no script and prints open or shut as it stands. */
export function Disclosure({
  summary,
  open,
  className,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details open={open} className={cn('group/disclosure', className)}>
      <summary className="inline-flex min-h-7 list-none items-center gap-1.5 rounded-sm pr-1 font-medium text-sm hover:text-accent pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <Icon
          name="chevron-right"
          aria-hidden
          className="size-4 shrink-0 text-muted transition-transform duration-150 group-open/disclosure:rotate-90"
        />
        {summary}
      </summary>
      <div className="mt-2 pl-[22px]">{children}</div>
    </details>
  );
}
