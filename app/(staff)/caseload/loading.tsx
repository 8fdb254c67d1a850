import { SkeletonPageHeader, SkeletonRegion, SkeletonTable } from '@/components/ui/skeleton';

export default function CaseloadLoading() {
  return (
    <SkeletonRegion label="Loading the caseload">
      <SkeletonPageHeader />
      <SkeletonTable rows={12} columns={7} />
    </SkeletonRegion>
  );
}
