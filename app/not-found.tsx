import type { Metadata } from 'next';
import { CalmPage } from '@/components/shell/calm-page';
import { buttonStyles } from '@/components/ui/button-styles';

export const metadata: Metadata = { title: 'Page not found' };

// Every page carries this one along, and whoever reads it has no page to keep: plain links and no client code.
export default function NotFound() {
  return (
    <CalmPage
      title="There is no page here"
      action={
        <a href="/" className={buttonStyles({ variant: 'primary' })}>
          Go to the start page
        </a>
      }
    >
      <p>The address may be mistyped, or what stood here has moved or is not yours to see. Nothing was changed.</p>
    </CalmPage>
  );
}
