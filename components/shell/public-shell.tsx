import type { ReactNode } from 'react';
import { SyntheticBanner } from '@/components/ui/synthetic-banner';
import { CairnMark } from './cairn-mark';
import { SkipLink } from './skip-link';

export type PublicShellProps = {
  demo: boolean;
  /** Null on the sign-in page itself. */
  signInHref?: string | null;
  children: ReactNode;
};

/** The frame of every public page: one column to read, what to do in an emergency at its foot. No client code, and plain links: the pages are light, and a router for them would be the heaviest thing they load. */
export function PublicShell({ demo, signInHref = '/sign-in', children }: PublicShellProps) {
  return (
    <div className="flex min-h-dvh flex-col text-base print:min-h-0">
      <SkipLink />
      {demo ? <SyntheticBanner className="justify-center" /> : null}
      <header className="mx-auto flex w-full max-w-3xl items-center justify-between px-4 py-4 sm:px-6">
        <a href="/" className="flex min-h-11 items-center gap-2 font-semibold text-xl">
          <CairnMark className="size-7 text-accent" /> Cairn
        </a>
        {signInHref ? (
          <a href={signInHref} className="prose-link flex min-h-11 items-center text-sm" data-print="hide">
            Staff sign-in
          </a>
        ) : null}
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-3xl flex-1 px-4 pt-4 pb-16 outline-none sm:px-6">
        {children}
      </main>
      <footer className="border-line border-t">
        <div className="mx-auto flex max-w-3xl flex-col gap-1 px-4 py-6 text-muted text-sm sm:px-6">
          <p>What you read here is not a diagnosis and does not replace an examination.</p>
          <p>In an emergency call 911, or your local emergency number.</p>
        </div>
      </footer>
    </div>
  );
}
