import { Skeleton, SkeletonPageHeader, SkeletonRegion, SkeletonText } from '@/components/ui/skeleton';

export default function PatientLoading() {
  return (
    <SkeletonRegion label="Loading the patient">
      <SkeletonPageHeader action />
      <div className="grid gap-x-10 gap-y-8 wide:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="space-y-6">
          <SkeletonText lines={2} />
          <Skeleton className="h-64 w-full" />
          <Skeleton className="h-64 w-full" />
        </div>
        <SkeletonText lines={8} />
      </div>
    </SkeletonRegion>
  );
}
