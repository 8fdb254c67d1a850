import Link from 'next/link';
import { PageHeader } from '@/components/ui/page-header';
import type { Assignment } from '@/lib/data/assignments/get-assignment';
import { DiscardForm } from './discard-form';

const steps = [
  { path: '', label: 'Condition' },
  { path: '/screening', label: 'Warning signs' },
  { path: '/goals', label: 'Goals' },
  { path: '/review', label: 'Review' },
] as const;

export type Step = (typeof steps)[number]['path'];

/** The head of each step: where this assignment stands, and every step that can be opened. */
export function AssignSteps({ assignment, current }: { assignment: Assignment; current: Step }) {
  const { patient, draft } = assignment;
  const base = `/patients/${patient.id}`;
  const reachable = reachableSteps(assignment);
  return (
    <>
      <PageHeader
        title="Assign a program"
        subtitle={draft ? `${patient.name}: ${draft.program.definition.name}` : patient.name}
        back={{ href: base, label: 'Patient' }}
        action={draft ? <DiscardForm patientId={patient.id} /> : null}
      />
      <nav aria-label="Steps" className="mb-6 border-line border-b pb-3">
        <ol className="flex flex-wrap gap-x-6 gap-y-1">
          {steps.map(({ path, label }, i) => (
            <li key={path}>
              <StepName href={reachable.has(path) ? `${base}/assign${path}` : null} isCurrent={path === current}>
                {i + 1}. {label}
              </StepName>
            </li>
          ))}
        </ol>
      </nav>
    </>
  );
}

/** Which steps can be opened: each needs the one before. */
export function reachableSteps({ draft, screening, openFlags }: Assignment): Set<Step> {
  const reachable = new Set<Step>(['']);
  if (!draft) return reachable;
  reachable.add('/screening');
  if (!screening || openFlags.length > 0) return reachable;
  reachable.add('/goals');
  if (draft.goals) reachable.add('/review');
  return reachable;
}

function StepName({ href, isCurrent, children }: { href: string | null; isCurrent: boolean; children: React.ReactNode }) {
  if (isCurrent)
    return (
      <span aria-current="step" className="font-semibold">
        {children}
      </span>
    );
  if (href === null) return <span className="text-muted">{children}</span>;
  return (
    <Link href={href} prefetch={false} className="prose-link">
      {children}
    </Link>
  );
}
