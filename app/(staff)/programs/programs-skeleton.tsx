import { SkeletonPageHeader, SkeletonRegion, SkeletonTable } from '@/components/ui/skeleton';

/** Stands until the rows are read. Trap: as `loading.tsx` it would be sent, with status 200, before the page knows whether it may be seen. */
export function ProgramsSkeleton() {
  return (
    <SkeletonRegion label="Loading programs">
      <SkeletonPageHeader />
      <SkeletonTable rows={9} columns={5} />
    </SkeletonRegion>
  );
}
