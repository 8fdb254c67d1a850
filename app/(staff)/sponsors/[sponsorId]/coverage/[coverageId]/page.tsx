import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { coverablePrograms } from '@/app/(staff)/sponsors/[sponsorId]/coverage/coverable-programs';
import { CoverageForm } from '@/app/(staff)/sponsors/[sponsorId]/coverage/coverage-form';
import { sponsorOr404 } from '@/app/(staff)/sponsors/[sponsorId]/sponsor-or-404';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/require-viewer';

export const metadata: Metadata = { title: 'Change coverage terms' };

type Props = { params: Promise<{ sponsorId: string; coverageId: string }> };

/** Terms under way: changed or ended; what they were stays in the audit trail. */
export default async function CoveragePage({ params }: Props) {
  const viewer = await requireViewer('sponsor:edit');
  const { sponsorId, coverageId } = await params;
  const { id, legalName, coverages } = await sponsorOr404(viewer, sponsorId);
  const terms = coverages.find((one) => one.id === coverageId);
  if (!terms) notFound();
  return (
    <>
      <PageHeader
        title="Change coverage terms"
        subtitle={`${legalName}: checks from now on follow what stands here, earlier answers keep what they said.`}
        back={{ href: `/sponsors/${id}`, label: 'Sponsor' }}
      />
      <CoverageForm sponsorId={id} terms={terms} formKey={randomUUID()} programs={coverablePrograms} />
    </>
  );
}
