import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChangeList } from '@/app/(staff)/programs/[code]/change-list';
import { foundOr404 } from '@/app/(staff)/programs/[code]/found-or-404';
import { ProgramGoals } from '@/app/(staff)/programs/[code]/program-goals';
import { ProgramMeasures } from '@/app/(staff)/programs/[code]/program-measures';
import { ProgramPrescriptions } from '@/app/(staff)/programs/[code]/program-prescriptions';
import { ReferenceList } from '@/components/care/reference-list';
import { ExpectedTimeline } from '@/components/charts/expected-timeline';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/require-viewer';
import { getVersion } from '@/lib/data/programs/get-version';
import { formatDay } from '@/lib/format/dates';

export const metadata: Metadata = { title: 'Program version' };

type Props = { params: Promise<{ code: string; number: string }> };

/** One version as it was published, and what it changed. */
export default async function VersionPage({ params }: Props) {
  const viewer = await requireViewer('program:read');
  const { code, number: typed } = await params;
  if (!/^\d{1,6}$/.test(typed)) notFound();
  const { definition, number, status, publishedOn, since } = await foundOr404(getVersion(viewer, code, Number(typed)));
  return (
    <>
      <PageHeader
        title={`Version ${number}`}
        subtitle={`${definition.name}, published ${formatDay(publishedOn)}${status === 'retired' ? ', retired since' : ''}`}
        back={{ href: `/programs/${code}`, label: definition.name }}
      />
      <div className="flex flex-col gap-10">
        {since ? (
          <Section title={`Changed since version ${since.number}`} className="max-w-reading">
            <ChangeList changes={since.changes} />
          </Section>
        ) : null}
        <Section title="Expected timeline" className="max-w-4xl">
          <ExpectedTimeline program={definition} />
        </Section>
        <ProgramGoals definition={definition} />
        <ProgramMeasures definition={definition} />
        <ProgramPrescriptions definition={definition} />
        <Section title="References" className="max-w-reading">
          <ReferenceList references={definition.references} marks={['V', 'v', 'M', 'P']} />
        </Section>
      </div>
    </>
  );
}
