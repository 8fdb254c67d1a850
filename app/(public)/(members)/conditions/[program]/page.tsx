import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Citation } from '@/components/care/citation';
import { EligibilitySearchBox } from '@/components/care/eligibility-search-box';
import { ReferenceList } from '@/components/care/reference-list';
import { WarningSigns } from '@/components/care/warning-signs';
import { ExpectedTimeline } from '@/components/charts/expected-timeline';
import { publicOrganization } from '@/lib/data/eligibility/public-organization';
import { publicProgram } from '@/lib/data/programs/published-program';
import { programCodes } from '@/lib/domain/programs/program';
import { GoalList } from './goal-list';

type Props = { params: Promise<{ program: string }> };

const programOr404 = cache(async (given: string) => {
  const code = programCodes.find((known) => known === given);
  const organization = code ? await publicOrganization() : null;
  const program = code && organization ? await publicProgram(organization.id, code) : null;
  return program ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, summary } = await programOr404((await params).program);
  return { title: name, description: summary };
}

/** A condition for members, from its published program: warning signs before promises. */
export default async function ConditionPage({ params }: Props) {
  const program = await programOr404((await params).program);
  const { name, summary, doesItHelp, doesItHelpReferences, expectation, goals, references, warningSigns } = program;
  return (
    <>
      <p className="mb-2">
        <a href="/#conditions" className="prose-link inline-flex min-h-6 items-center text-sm">
          All conditions
        </a>
      </p>
      <h1 className="font-semibold text-2xl tracking-tight">{name}</h1>
      <p className="mt-2 mb-6 max-w-reading text-muted">{summary}</p>
      <WarningSigns signs={warningSigns} />
      <div className="mt-8 rounded-md bg-well p-5">
        <EligibilitySearchBox />
      </div>
      <section aria-labelledby="help" className="mt-10">
        <h2 id="help" className="font-semibold text-xl">
          Does physical therapy help?
        </h2>
        <p className="mt-3 max-w-reading">
          {doesItHelp}
          <Citation ids={doesItHelpReferences} references={references} />
        </p>
      </section>
      <section aria-labelledby="goals" className="mt-10">
        <h2 id="goals" className="font-semibold text-xl">
          What you work toward
        </h2>
        <p className="mt-3 max-w-reading">These are the usual goals. Your clinician fits them to you.</p>
        <div className="mt-4 grid gap-x-10 gap-y-6 sm:grid-cols-2">
          <GoalList title="In the first weeks" goals={goals.filter(({ term }) => term === 'short')} references={references} />
          <GoalList title="Over the months" goals={goals.filter(({ term }) => term === 'long')} references={references} />
        </div>
      </section>
      <section aria-labelledby="expect" className="mt-10">
        <h2 id="expect" className="font-semibold text-xl">
          What to expect, and by when
        </h2>
        <p className="mt-3 mb-5 max-w-reading">
          {expectation.text}
          <Citation ids={expectation.references} references={references} />
        </p>
        <ExpectedTimeline program={program} />
        <p className="mt-4 max-w-reading text-muted text-sm">
          The weeks are our plan for most people, not a promise. How fast you get better depends on the cause, on how long you have had the
          pain, and on how steadily you can do the exercises.
        </p>
      </section>
      <section aria-labelledby="references" className="mt-10">
        <h2 id="references" className="mb-3 font-semibold text-xl">
          Where this comes from
        </h2>
        <ReferenceList references={references} />
      </section>
    </>
  );
}
