import { Skeleton, SkeletonPageHeader, SkeletonRegion, SkeletonText } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <SkeletonRegion label="Loading program">
      <SkeletonPageHeader />
      <SkeletonText lines={4} />
      <Skeleton className="mt-8 h-[66px] w-full" />
      <div className="mt-8">
        <SkeletonText lines={9} />
      </div>
    </SkeletonRegion>
  );
}
