'use client';

import { buttonStyles } from '@/components/ui/button-styles';
import { ErrorState } from '@/components/ui/error-state';

export default function MembersError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <ErrorState
      title="This page cannot be shown right now"
      action={
        <button type="button" className={buttonStyles({ variant: 'primary', size: 'lg' })} onClick={() => retry()}>
          Try again
        </button>
      }
    >
      <p>The fault is ours, and it says nothing about your coverage. Please try again in a moment.</p>
    </ErrorState>
  );
}
