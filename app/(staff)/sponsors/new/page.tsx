import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { SponsorForm } from '@/app/(staff)/sponsors/sponsor-form';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/require-viewer';
import { zones } from '@/lib/domain/zones';

export const metadata: Metadata = { title: 'Add a sponsor' };

/** A new employer or health plan. */
export default async function NewSponsorPage() {
  const viewer = await requireViewer('sponsor:edit');
  return (
    <>
      <PageHeader
        title="Add a sponsor"
        subtitle="Members find it by its legal name at once. Other names and what it pays for come next."
        back={{ href: '/sponsors', label: 'Sponsors' }}
      />
      <SponsorForm sponsor={null} formKey={randomUUID()} zones={zones} zone={viewer.zone} />
    </>
  );
}
