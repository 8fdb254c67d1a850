import { SkeletonPageHeader, SkeletonRegion, SkeletonTable } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <SkeletonRegion label="Loading programs">
      <SkeletonPageHeader />
      <SkeletonTable rows={9} columns={5} />
    </SkeletonRegion>
  );
}
