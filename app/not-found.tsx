import type { Metadata } from 'next';
import { CalmPage } from '@/components/shell/calm-page';
import { LinkButton } from '@/components/ui/link-button';

export const metadata: Metadata = { title: 'Page not found' };

export default function NotFound() {
  return (
    <CalmPage
      title="There is no page here"
      action={
        <LinkButton href="/" variant="primary">
          Go to the start page
        </LinkButton>
      }
    >
      <p>The address may be mistyped, or what stood here has moved or is not yours to see. Nothing was changed.</p>
    </CalmPage>
  );
}
