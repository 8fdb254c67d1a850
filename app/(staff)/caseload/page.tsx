import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { FlagsOutsideCare } from '@/components/care/flags-outside-care';
import { packRows } from '@/components/data-table/packed-rows';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { ReadyOrSkeleton } from '@/components/ui/ready-or-skeleton';
import { requireViewer } from '@/lib/auth/require-viewer';
import { CaseloadParams } from '@/lib/data/caseload/caseload-params';
import { listCaseload } from '@/lib/data/caseload/list-caseload';
import { listFlagsOutsideCare } from '@/lib/data/flags/list-flags-outside-care';
import { inOneReading } from '@/lib/data/in-transaction';
import type { Viewer } from '@/lib/domain/access';
import { flagsInWords } from '@/lib/domain/enrollment/attention-in-words';
import { plural } from '@/lib/format/counts';
import { caseloadRowView } from './caseload-row-view';
import { CaseloadSkeleton } from './caseload-skeleton';
import { CaseloadTable } from './caseload-table';
import { ViewBar } from './view-bar';
import { viewHref } from './view-href';

export const metadata: Metadata = { title: 'Caseload' };

type Asked = Record<string, string | string[] | undefined>;

/** Those that need someone first, each with the reason. */
export default async function CaseloadPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const viewer = await requireViewer('caseload:read');
  return <ReadyOrSkeleton skeleton={<CaseloadSkeleton />} content={caseload(viewer, await searchParams)} />;
}

async function caseload(viewer: Viewer, asked: Asked) {
  const [flagsOutsideCare, { rows, today, next, summary, views }] = await inOneReading(viewer, async () => [
    await listFlagsOutsideCare(viewer),
    await listCaseload(viewer, CaseloadParams.parse(asked)),
  ]);
  const opensFirst = views.find(({ isDefault }) => isDefault);
  if (opensFirst && Object.keys(asked).length === 0) redirect(viewHref(opensFirst));
  const formKey = randomUUID();
  const urgent = summary.urgent.redFlags + summary.urgent.selfHarm;
  return (
    <>
      <PageHeader
        title="Caseload"
        subtitle={`${plural(summary.open, 'open program')}, ${summary.needSomeone === 0 ? 'none needs you now' : `${summary.needSomeone} need you now`}.`}
        action={
          <LinkButton href="/patients" variant="secondary" prefetch={false}>
            Patients without a program
          </LinkButton>
        }
      />
      <FlagsOutsideCare flags={flagsOutsideCare} now={new Date()} zone={viewer.zone} />
      {urgent > 0 ? (
        <Notice
          tone="emergency"
          live={false}
          className="mb-4"
          title={`${flagsInWords(summary.urgent)} ${urgent === 1 ? 'waits' : 'wait'} for you`}
        >
          {urgent === 1 ? 'It stands' : 'They stand'} first in this list. Act on {urgent === 1 ? 'it' : 'them'} before anything else.
        </Notice>
      ) : null}
      <ViewBar views={views} formKey={formKey} />
      <CaseloadTable
        formKey={formKey}
        rows={packRows(rows.map(caseloadRowView))}
        today={today}
        programs={summary.programs}
        next={next ? nextHref(asked, next) : null}
        first={firstHref(asked)}
      />
    </>
  );
}

function nextHref(asked: Asked, after: string): string {
  return `/caseload?${new URLSearchParams({ ...single(asked), after })}`;
}

/** Back to the first page; null while on it. */
function firstHref(asked: Asked): string | null {
  const { after, ...rest } = single(asked);
  return after === undefined ? null : `/caseload?${new URLSearchParams(rest)}`;
}

function single(asked: Asked): Record<string, string> {
  return Object.fromEntries(Object.entries(asked).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}
