import { LinkButton } from '@/components/ui/link-button';
import type { EnrollmentPlan } from '@/lib/data/patients/plan-view';
import { moveInWords } from '@/lib/domain/enrollment/phase-move-words';
import { formatDay } from '@/lib/format/dates';

/** The phase of care with its weeks and what it is about, and every way on from here. */
export function PlanArea({ base, enrollmentId, plan }: { base: string; enrollmentId: string; plan: EnrollmentPlan }) {
  const { phase, heldSince, moves } = plan;
  const headingId = `plan-${enrollmentId}`;
  return (
    <section aria-labelledby={headingId} className="mb-6 border-line border-y py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 max-w-reading">
          <h3 id={headingId} className="font-medium">
            Plan
          </h3>
          {phase ? (
            <p>
              {phase.name}
              <span className="text-muted">
                {' '}
                · planned for weeks {phase.fromWeek} to {phase.toWeek}
              </span>
              <span className="block text-dense text-muted">{phase.focus}</span>
            </p>
          ) : null}
          {heldSince ? <p className="font-medium">On hold since {formatDay(heldSince)}</p> : null}
        </div>
        <div className="flex flex-wrap gap-2 print:hidden">
          {moves
            .filter(({ obstacle }) => obstacle === null)
            .map(({ kind, to }) => (
              <LinkButton
                key={kind}
                href={`${base}/plan?enrollment=${enrollmentId}&move=${kind}`}
                variant={kind === 'resume' ? 'secondary' : 'ghost'}
                size="sm"
                prefetch={false}
              >
                {moveInWords(kind, to)}
              </LinkButton>
            ))}
          <LinkButton href={`${base}/end?enrollment=${enrollmentId}`} variant="ghost" size="sm" prefetch={false}>
            End care
          </LinkButton>
        </div>
      </div>
    </section>
  );
}
