import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { coverablePrograms } from '@/app/(staff)/sponsors/[sponsorId]/coverage/coverable-programs';
import { CoverageForm } from '@/app/(staff)/sponsors/[sponsorId]/coverage/coverage-form';
import { sponsorOr404 } from '@/app/(staff)/sponsors/[sponsorId]/sponsor-or-404';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/require-viewer';

export const metadata: Metadata = { title: 'Add coverage terms' };

type Props = { params: Promise<{ sponsorId: string }> };

/** New terms of a sponsor. */
export default async function NewCoveragePage({ params }: Props) {
  const viewer = await requireViewer('sponsor:edit');
  const { id, legalName } = await sponsorOr404(viewer, (await params).sponsorId);
  return (
    <>
      <PageHeader title="Add coverage terms" subtitle={legalName} back={{ href: `/sponsors/${id}`, label: 'Sponsor' }} />
      <CoverageForm sponsorId={id} terms={null} formKey={randomUUID()} programs={coverablePrograms} />
    </>
  );
}
