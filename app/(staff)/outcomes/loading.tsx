import { Skeleton, SkeletonPageHeader, SkeletonRegion, SkeletonTable } from '@/components/ui/skeleton';

export default function Loading() {
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
