import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

/** Instead of a step, for whoever was not just told that they are covered. It says nothing about anyone's coverage. */
export function CheckFirst({ sponsorId }: { sponsorId: string }) {
  return (
    <>
      <h1 className="mb-4 font-semibold text-2xl tracking-tight">Check your coverage first</h1>
      <EmptyState
        title="A request to start begins with a check"
        action={
          <LinkButton href={`/eligibility/${sponsorId}`} variant="primary" size="lg" prefetch={false}>
            Check my coverage
          </LinkButton>
        }
      >
        A check holds for half an hour, in this browser only. If you have asked to start already, the link you were given then shows what
        became of it.
      </EmptyState>
    </>
  );
}
