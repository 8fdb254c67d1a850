import Link from 'next/link';
import { screeningIsNotDiagnosis } from '@/lib/domain/screening/not-a-diagnosis';

const steps = ['Your condition', 'Warning signs', 'How to reach you'] as const;

type StartHeadProps = { sponsorId: string; current: 1 | 2 | 3; title: string };

/** The head of each step: where one is, and the way back. */
export function StartHead({ sponsorId, current, title }: StartHeadProps) {
  const addresses = ['', '/warning-signs', '/contact'];
  return (
    <>
      <nav aria-label="Steps">
        <ol className="mb-4 flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {steps.map((step, index) => (
            <li key={step}>
              {index + 1 < current ? (
                <Link href={`/eligibility/${sponsorId}/start${addresses[index]}`} prefetch={false} className="prose-link">
                  {index + 1}. {step}
                </Link>
              ) : (
                <span
                  aria-current={index + 1 === current ? 'step' : undefined}
                  className={index + 1 === current ? 'font-semibold' : 'text-muted'}
                >
                  {index + 1}. {step}
                </span>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <h1 className="mb-4 font-semibold text-2xl tracking-tight">{title}</h1>
    </>
  );
}

/** Stands under everything that asks about signs. */
export function NotADiagnosis() {
  return <p className="mt-6 max-w-reading text-muted text-sm">{screeningIsNotDiagnosis}</p>;
}
