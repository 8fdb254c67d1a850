'use client';

import { CalmPage } from '@/components/shell/calm-page';
import { buttonStyles } from '@/components/ui/button-styles';

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <CalmPage
      title="This page could not be loaded"
      reference={digestOf(error)}
      action={
        <>
          <button type="button" className={buttonStyles({ variant: 'primary' })} onClick={() => retry()}>
            Try again
          </button>
          <a href="/" className={buttonStyles()}>
            Go to the start page
          </a>
        </>
      }
    >
      <p>What was saved before is safe. Try again in a moment; if it stays like this, tell your administrator the reference below.</p>
    </CalmPage>
  );
}

function digestOf(error: unknown): string | undefined {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined;
}
