import { Skeleton, SkeletonPageHeader, SkeletonRegion, SkeletonTable } from '@/components/ui/skeleton';

/** Stands until the rows are read. Trap: as `loading.tsx` it would be sent, with status 200, before the page knows whether it may be seen. */
export function OutcomesSkeleton() {
  return (
    <SkeletonRegion label="Loading outcomes">
      <SkeletonPageHeader action />
      <div className="mb-8 flex flex-wrap items-end gap-4">
        <Skeleton className="h-15 w-full sm:w-80" />
        <Skeleton className="h-15 w-44" />
        <Skeleton className="h-15 w-44" />
      </div>
      <SkeletonTable rows={9} columns={6} />
    </SkeletonRegion>
  );
}
