'use client';

import { CalmPage } from '@/components/shell/calm-page';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <CalmPage
      title="This page could not be loaded"
      reference={digestOf(error)}
      action={
        <>
          <Button variant="primary" onClick={() => retry()}>
            Try again
          </Button>
          <LinkButton href="/">Go to the start page</LinkButton>
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
