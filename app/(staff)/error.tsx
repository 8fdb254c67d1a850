'use client';

import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';

/** Inside the shell, so that the way elsewhere stays open. */
export default function StaffError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <ErrorState title="This page could not be loaded" reference={error.digest} action={<Button onClick={() => retry()}>Try again</Button>}>
      Nothing was changed. If it happens again, tell your administrator the reference.
    </ErrorState>
  );
}
