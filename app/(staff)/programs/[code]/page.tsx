import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Citation } from '@/components/care/citation';
import { EvidenceMark } from '@/components/care/evidence-mark';
import { ReferenceList } from '@/components/care/reference-list';
import { WarningSigns } from '@/components/care/warning-signs';
import { ExpectedTimeline } from '@/components/charts/expected-timeline';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/require-viewer';
import { getProgram } from '@/lib/data/programs/get-program';
import { listVersions } from '@/lib/data/programs/list-versions';
import { can } from '@/lib/domain/access';
import type { ProgramDefinition } from '@/lib/domain/programs/program';
import { formatDay } from '@/lib/format/dates';
import { foundOr404 } from './found-or-404';
import { ProgramFacts } from './program-facts';
import { ProgramGoals } from './program-goals';
import { ProgramMeasures } from './program-measures';
import { ProgramPrescriptions } from './program-prescriptions';
import { ProgramScreens } from './program-screens';
import { ProgramVersions } from './program-versions';
import { StartDraftForm } from './version-forms';

type Params = { params: Promise<{ code: string }> };

/** One reading a request, for the title and the page. */
const programOf = cache(async (code: string) => {
  const viewer = await requireViewer('program:read');
  const { name, versions } = await foundOr404(listVersions(viewer, code));
  const isPublished = versions.some(({ status }) => status === 'published');
  const mayEdit = can(viewer, 'program:edit');
  // Without a published version there is nothing to read; those who can publish one find its versions here.
  if (!isPublished && !mayEdit) notFound();
  const published = isPublished ? await foundOr404(getProgram(viewer, code)) : null;
  return { name, versions, published, mayEdit, mayUpgrade: can(viewer, 'program:upgrade') };
});

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { name } = await programOf((await params).code);
  return { title: name };
}

/** A program: its published version, what that rests on, and all its versions. */
export default async function ProgramPage({ params }: Params) {
  const { code } = await params;
  const { name, versions, published, mayEdit, mayUpgrade } = await programOf(code);
  const draft = versions.find(({ status }) => status === 'draft');
  const newest = versions[0]?.number ?? 0;
  return (
    <>
      <PageHeader
        title={name}
        subtitle={published ? `Version ${published.number}, published ${formatDay(published.publishedOn)}` : 'No version is published'}
        back={{ href: '/programs', label: 'Programs' }}
        action={mayEdit ? <DraftAction code={code} draft={draft?.number ?? null} next={newest + 1} /> : null}
      />
      <div className="flex flex-col gap-10">
        {published ? (
          <PublishedProgram definition={published.definition} />
        ) : (
          <EmptyState title="No version of this program is published">
            Nobody can be assigned to it. Draft a version and publish it to bring it back.
          </EmptyState>
        )}
        <ProgramVersions code={code} versions={versions} mayEdit={mayEdit} mayUpgrade={mayUpgrade} />
        {published ? (
          <Section title="References" className="max-w-reading">
            <ReferenceList references={published.definition.references} marks={['V', 'v', 'M', 'P']} />
          </Section>
        ) : null}
      </div>
    </>
  );
}

function DraftAction({ code, draft, next }: { code: string; draft: number | null; next: number }) {
  if (draft === null) return <StartDraftForm programCode={code} number={next} />;
  return (
    <LinkButton href={`/programs/${code}/draft`} prefetch={false}>
      Open the draft of version {draft}
    </LinkButton>
  );
}

/** For whom, what happens by when, and what that rests on. */
function PublishedProgram({ definition }: { definition: ProgramDefinition }) {
  const { expectation, references } = definition;
  return (
    <>
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-2">
        <Section title="For whom" className="max-w-reading">
          <p>{definition.summary}</p>
          <h3 className="mt-4 font-medium">Does physical therapy help?</h3>
          <p>
            {definition.doesItHelp} <Citation ids={definition.doesItHelpReferences} references={references} />
          </p>
          <h3 className="mt-4 font-medium">What to expect, and by when</h3>
          <p>
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
      <ProgramPrescriptions definition={definition} />
      <ProgramScreens definition={definition} />
      <Section title="Warning signs, as members read them" className="max-w-reading">
        <WarningSigns signs={definition.warningSigns} />
      </Section>
    </>
  );
}
