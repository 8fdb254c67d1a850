import type { Day } from '@/lib/domain/day';
import type { CoverageStanding } from '@/lib/domain/eligibility/coverage-standing';
import type { SponsorKind } from '@/lib/domain/eligibility/sponsor-kinds';
import { formatDay } from '@/lib/format/dates';

type NextStepsProps = { standing: CoverageStanding | null; startsOn: Day | null; name: string; kind: SponsorKind };

/** What to do now. Never says that someone is covered: nobody has looked yet. */
export function NextSteps({ standing, startsOn, name, kind }: NextStepsProps) {
  return (
    <section aria-labelledby="next" className="mt-10">
      <h2 id="next" className="font-semibold text-xl">
        What happens next
      </h2>
      <ol className="mt-3 max-w-reading list-decimal space-y-2 pl-6 marker:font-semibold marker:text-muted">
        {stepsFor({ standing, startsOn, name, kind }).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="mt-4 max-w-reading text-muted text-sm">
        This page shows what {name} pays for. It does not show who is on its list: whether you are covered is checked with your name, date
        of birth and number, and only you see the answer.
      </p>
    </section>
  );
}

function stepsFor({ standing, startsOn, name, kind }: NextStepsProps): string[] {
  const number = kind === 'employer' ? 'your member ID, employee ID or work email' : 'your member ID; it is on your plan card';
  if (standing === 'current') {
    return [
      `Have ${number} ready.`,
      'Check whether you are covered. It takes a minute and needs no account.',
      'If you are, ask to start. A clinic calls you, asks about warning signs, and agrees on a program and your goals with you.',
    ];
  }
  if (standing === 'not-started') {
    return [
      `Wait until ${formatDay(startsOn)}. Before that day ${name} does not pay.`,
      `You can check today whether you are on its list. Have ${number} ready.`,
      'If your leg hurts now, do not wait: see your own doctor.',
    ];
  }
  return [
    kind === 'employer'
      ? `Ask the benefits team at ${name} whether something else pays for physical therapy now.`
      : `Call the number on your plan card and ask what ${name} pays for now.`,
    kind === 'employer'
      ? 'Search for your health plan below. It may pay on its own.'
      : 'Search for your employer below. It may pay on its own.',
  ];
}
