import type { ReactNode } from 'react';
import { CairnMark } from './cairn-mark';

/** A page that could not be another one: what is the case, what to do next. */
export function CalmPage({
  title,
  children,
  action,
  reference,
}: {
  title: string;
  children: ReactNode;
  action: ReactNode;
  reference?: string;
}) {
  return (
    <main id="main" className="mx-auto flex min-h-[80dvh] max-w-lg flex-col items-start justify-center px-6 py-16">
      <CairnMark className="size-10 text-accent" />
      <h1 className="mt-6 font-semibold text-2xl tracking-tight">{title}</h1>
      <div className="mt-2 text-base text-muted">{children}</div>
      <div className="mt-6 flex flex-wrap gap-2">{action}</div>
      {reference ? <p className="mt-6 text-muted text-xs">Reference {reference}</p> : null}
    </main>
  );
}
