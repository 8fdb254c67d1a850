'use client';

import { CalmPage } from '@/components/shell/calm-page';
import { buttonStyles } from '@/components/ui/button-styles';
import './globals.css';

export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en-US">
      <body>
        <title>Cairn cannot be reached</title>
        <CalmPage
          title="Cairn cannot be reached right now"
          action={
            <button type="button" className={buttonStyles({ variant: 'primary' })} onClick={() => retry()}>
              Try again
            </button>
          }
        >
          <p>What was saved before is safe. Wait a minute and try again.</p>
        </CalmPage>
      </body>
    </html>
  );
}
