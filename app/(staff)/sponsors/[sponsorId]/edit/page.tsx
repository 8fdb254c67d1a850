import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { sponsorOr404 } from '@/app/(staff)/sponsors/[sponsorId]/sponsor-or-404';
import { SponsorForm } from '@/app/(staff)/sponsors/sponsor-form';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/require-viewer';
import { zones } from '@/lib/domain/zones';

export const metadata: Metadata = { title: 'Change sponsor' };

type Props = { params: Promise<{ sponsorId: string }> };

/** What a sponsor is: name, place, size, zone. */
export default async function EditSponsorPage({ params }: Props) {
  const viewer = await requireViewer('sponsor:edit');
  const { id, version, kind, legalName, locality, size, zone } = await sponsorOr404(viewer, (await params).sponsorId);
  return (
    <>
      <PageHeader title="Change sponsor" subtitle={legalName} back={{ href: `/sponsors/${id}`, label: 'Sponsor' }} />
      <SponsorForm sponsor={{ id, version, kind, legalName, locality, size, zone }} formKey={randomUUID()} zones={zones} zone={zone} />
    </>
  );
}
