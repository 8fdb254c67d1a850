import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Citation } from '@/components/care/citation';
import { EvidenceMark } from '@/components/care/evidence-mark';
import { ReferenceList } from '@/components/care/reference-list';
import { WarningSigns } from '@/components/care/warning-signs';
import { ExpectedTimeline } from '@/components/charts/expected-timeline';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/require-viewer';
import { getProgram } from '@/lib/data/programs/get-program';
import { AppError } from '@/lib/errors';
import { formatDay } from '@/lib/format/dates';
import { ProgramFacts } from './program-facts';
import { ProgramGoals } from './program-goals';
import { ProgramMeasures } from './program-measures';
import { ProgramScreens } from './program-screens';

type Params = { params: Promise<{ code: string }> };

/** One reading a request, for the title and the page. */
const programOf = cache(async (code: string) => {
  const viewer = await requireViewer('program:read');
  return getProgram(viewer, code).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'notFound') return notFound();
    throw error;
  });
});

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { definition } = await programOf((await params).code);
  return { title: definition.name };
}

/** A published program: for whom, what happens by when, and what that rests on. */
export default async function ProgramPage({ params }: Params) {
  const { definition, number, publishedOn } = await programOf((await params).code);
  const { expectation, references } = definition;
  return (
    <>
      <PageHeader
        title={definition.name}
        subtitle={`Version ${number}, published ${formatDay(publishedOn)}`}
        back={{ href: '/programs', label: 'Programs' }}
      />
      <div className="flex flex-col gap-10">
        <div className="grid gap-x-12 gap-y-10 xl:grid-cols-2">
          <Section title="For whom" className="max-w-reading">
            <p>{definition.summary}</p>
            <p className="mt-2">
              {definition.doesItHelp} <Citation ids={definition.doesItHelpReferences} references={references} />
            </p>
            <p className="mt-2">
              {expectation.text} <Citation ids={expectation.references} references={references} /> <EvidenceMark mark={expectation.mark} />
            </p>
            {definition.ownReferenceOnly ? (
              <p className="mt-2 text-muted">
                The leg pain page names this condition in its references only; the figures stand on references of their own.
              </p>
            ) : null}
          </Section>
          <ProgramFacts definition={definition} />
        </div>
        <Section title="Expected timeline" className="max-w-4xl">
          <ExpectedTimeline program={definition} />
        </Section>
        <ProgramGoals definition={definition} />
        <ProgramMeasures definition={definition} />
        <ProgramScreens definition={definition} />
        <Section title="Warning signs, as members read them" className="max-w-reading">
          <WarningSigns signs={definition.warningSigns} />
        </Section>
        <Section title="References" className="max-w-reading">
          <ReferenceList references={references} marks={['V', 'v', 'M', 'P']} />
        </Section>
      </div>
    </>
  );
}
