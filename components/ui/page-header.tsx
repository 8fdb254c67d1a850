import Link from 'next/link';
import type { ReactNode } from 'react';

export type PageHeaderProps = {
  title: ReactNode;
  subtitle?: ReactNode;
  /** The one main action of the page. */
  action?: ReactNode;
  /** Where this page belongs, when it is not in the navigation. */
  back?: { href: string; label: string };
};

/** The page's only `h1`, with its one main action. */
export function PageHeader({ title, subtitle, action, back }: PageHeaderProps) {
  return (
    <header className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {back ? (
          <Link
            href={back.href}
            prefetch={false}
            data-print="hide"
            className="-ml-0.5 mb-1 inline-flex min-h-6 items-center px-0.5 text-dense text-muted hover:text-ink hover:underline"
          >
            <span aria-hidden>←&nbsp;</span>
            {back.label}
          </Link>
        ) : null}
        <h1 className="font-semibold text-2xl tracking-tight">{title}</h1>
        {subtitle ? <p className="mt-1 max-w-reading text-muted">{subtitle}</p> : null}
      </div>
      {action ? (
        <div className="flex flex-wrap gap-2" data-print="hide">
          {action}
        </div>
      ) : null}
    </header>
  );
}
