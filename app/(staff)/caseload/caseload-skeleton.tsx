import { SkeletonPageHeader, SkeletonRegion, SkeletonTable } from '@/components/ui/skeleton';

/** Stands until the rows are read. Trap: as `loading.tsx` it would be sent, with status 200, before the page knows whether it may be seen. */
export function CaseloadSkeleton() {
  return (
    <SkeletonRegion label="Loading the caseload">
      <SkeletonPageHeader />
      <SkeletonTable rows={12} columns={7} />
    </SkeletonRegion>
  );
}
