import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DraftTabs } from '@/app/(staff)/programs/[code]/draft/draft-tabs';
import { foundOr404 } from '@/app/(staff)/programs/[code]/found-or-404';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/require-viewer';
import { getProgramDraft, type ProgramDraftPage } from '@/lib/data/program-drafts/get-program-draft';
import { type DraftSection, draftSections } from '@/lib/domain/programs/draft-section';
import { goalCodes, type ProgramDefinition } from '@/lib/domain/programs/program';
import { programOf } from '@/lib/domain/programs/registry';
import { CourseForm } from './course-form';
import { GoalsForm } from './goals-form';
import { MeasuresForm } from './measures-form';
import { PhasesForm } from './phases-form';
import { PrescriptionsForm } from './prescriptions-form';
import { ReferencesForm } from './references-form';
import { ScreensForm } from './screens-form';
import { TextsForm } from './texts-form';

export const metadata: Metadata = { title: 'Edit program draft' };

type Props = { params: Promise<{ code: string; section: string }> };

/** One page of the program editor. */
export default async function DraftSectionPage({ params }: Props) {
  const viewer = await requireViewer('program:edit');
  const { code, section: asked } = await params;
  const section = draftSections.find((known) => known === asked);
  if (!section) notFound();
  const draft = await foundOr404(getProgramDraft(viewer, code));
  return (
    <>
      <PageHeader
        title={`Draft of version ${draft.number}`}
        subtitle={draft.definition.name}
        back={{ href: `/programs/${code}`, label: 'Program' }}
      />
      <DraftTabs code={code} current={section} problems={draft.problems} />
      <SectionForm section={section} draft={draft} />
    </>
  );
}

function SectionForm({ section, draft: { definition, version } }: { section: DraftSection; draft: ProgramDraftPage }) {
  const draft = { programCode: definition.code, version };
  switch (section) {
    case 'texts':
      return <TextsForm draft={draft} definition={definition} />;
    case 'phases':
      return <PhasesForm draft={draft} phases={definition.phases} />;
    case 'goals':
      return <GoalsForm draft={draft} goals={everyGoal(definition)} references={definition.references} />;
    case 'measures':
      return <MeasuresForm draft={draft} definition={definition} />;
    case 'course':
      return <CourseForm draft={draft} definition={definition} />;
    case 'screens':
      return <ScreensForm draft={draft} screens={definition.screens} />;
    case 'prescriptions':
      return <PrescriptionsForm draft={draft} definition={definition} />;
    case 'references':
      return <ReferencesForm draft={draft} references={definition.references} />;
  }
}

/** The goals of the draft, then those of the library that it leaves out, to be put back as they stand there. */
function everyGoal({ code, goals }: ProgramDefinition) {
  const left = goalCodes.filter((goal) => !goals.some((one) => one.code === goal));
  const library = programOf(code).goals.filter((goal) => left.includes(goal.code));
  return [...goals.map((goal) => ({ ...goal, included: true })), ...library.map((goal) => ({ ...goal, included: false }))];
}
