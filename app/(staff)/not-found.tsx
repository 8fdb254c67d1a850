import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

/** Absent and not yours look the same. */
export default function StaffNotFound() {
  return (
    <>
      <h1 className="mb-4 font-semibold text-2xl tracking-tight">Not found</h1>
      <EmptyState
        title="There is nothing here for you"
        action={
          <LinkButton href="/sign-in" prefetch={false}>
            Go to your start page
          </LinkButton>
        }
      >
        The address may be mistyped, or what it named is not yours to see.
      </EmptyState>
    </>
  );
}
