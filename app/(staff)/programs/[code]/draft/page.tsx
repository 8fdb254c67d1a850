import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import Link from 'next/link';
import { ChangeList } from '@/app/(staff)/programs/[code]/change-list';
import { foundOr404 } from '@/app/(staff)/programs/[code]/found-or-404';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/require-viewer';
import { getProgramDraft, type ProgramDraftPage } from '@/lib/data/program-drafts/get-program-draft';
import { sectionOfField } from '@/lib/domain/programs/draft-section';
import { DiscardDraftForm, PublishForm } from './draft-forms';
import { DraftTabs } from './draft-tabs';

export const metadata: Metadata = { title: 'Program draft' };

type Props = { params: Promise<{ code: string }> };

/** A draft: what it changes, what does not fit yet, and publishing or discarding it. */
export default async function DraftPage({ params }: Props) {
  const viewer = await requireViewer('program:edit');
  const { code } = await params;
  const { definition, number, version, base, changes, problems } = await foundOr404(getProgramDraft(viewer, code));
  const isSame = base.status === 'published' && changes.length === 0;
  return (
    <>
      <PageHeader
        title={`Draft of version ${number}`}
        subtitle={`${definition.name}. Nobody is assigned to it and no member reads it until it is published.`}
        back={{ href: `/programs/${code}`, label: 'Program' }}
      />
      <DraftTabs code={code} current="" problems={problems} />
      <div className="flex max-w-reading flex-col gap-8">
        {problems.length > 0 ? <Problems code={code} problems={problems} /> : null}
        <Section title={`Changed since version ${base.number}`}>
          {changes.length === 0 ? (
            <p className="text-muted">Nothing yet. Open a page above to change something.</p>
          ) : (
            <ChangeList changes={changes} />
          )}
        </Section>
        <Section title="Publish">
          {problems.length === 0 && !isSame ? (
            <PublishForm
              programCode={code}
              version={version}
              number={number}
              formKey={randomUUID()}
              former={base.status === 'published' ? base.number : null}
            />
          ) : (
            <p className="text-muted">
              {isSame ? 'There is nothing to publish while nothing is changed.' : 'It can be published once everything fits.'}
            </p>
          )}
        </Section>
        <Disclosure summary="Discard this draft">
          <DiscardDraftForm programCode={code} version={version} />
        </Disclosure>
      </div>
    </>
  );
}

function Problems({ code, problems }: { code: string; problems: ProgramDraftPage['problems'] }) {
  return (
    <Notice tone="warn" title="What does not fit yet">
      <ul className="space-y-1">
        {problems.map(({ field, about, message }) => (
          <li key={`${field} ${message}`}>
            <Link href={`/programs/${code}/draft/${sectionOfField(field)}#${field}`} prefetch={false} className="prose-link">
              {about}
            </Link>
            : {message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
