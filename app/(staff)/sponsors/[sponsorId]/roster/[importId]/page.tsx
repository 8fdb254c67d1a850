import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { ImportStatusBadge } from '@/app/(staff)/sponsors/[sponsorId]/roster/import-status-badge';
import { importOr404 } from '@/app/(staff)/sponsors/[sponsorId]/roster/roster-or-404';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/require-viewer';
import type { ImportPage } from '@/lib/data/rosters/get-import';
import { formatInstant } from '@/lib/format/dates';
import { ApplyForm } from './apply-form';
import { CountTable } from './count-table';
import { CancelForm, UndoForm } from './decision-forms';
import { ImportDifferences } from './import-differences';
import { ImportProblems } from './import-problems';
import { ImportRunning } from './import-running';

export const metadata: Metadata = { title: 'Roster import' };

type Props = { params: Promise<{ sponsorId: string; importId: string }> };

/** One roster file: what it would change, how far it is, what became of it. */
export default async function ImportPageView({ params }: Props) {
  const viewer = await requireViewer('roster:import');
  const found = await importOr404(viewer, await params);
  const address = { sponsorId: found.sponsor.id, importId: found.id };
  if (found.status === 'mapping') redirect(`/sponsors/${address.sponsorId}/roster/${address.importId}/columns`);
  return (
    <div className="space-y-8">
      <PageHeader
        title={<span className="break-all">{found.fileName}</span>}
        subtitle={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <ImportStatusBadge status={found.status} />
            <span>
              Sent {formatInstant(found.createdAt, viewer.zone)} by {found.by ?? 'someone who left'}
            </span>
          </span>
        }
        back={{ href: `/sponsors/${address.sponsorId}/roster`, label: `Roster of ${found.sponsor.legalName}` }}
      />
      {stateOf(found, address)}
    </div>
  );
}

function stateOf(found: ImportPage, address: { sponsorId: string; importId: string }): ReactNode {
  switch (found.status) {
    case 'checking':
    case 'applying':
    case 'undoing':
      return <ImportRunning {...address} status={found.status} progress={found.progress} />;
    case 'failed':
      return (
        <Notice tone="warn" title="This file was not imported">
          {found.reason} Nothing was changed on the roster.
        </Notice>
      );
    case 'cancelled':
      return <Notice tone="info">This import was cancelled before it changed anything.</Notice>;
    case 'ready':
      return (
        <>
          <CountTable {...found} />
          <ImportProblems {...address} {...found} />
          <ImportDifferences examples={found.examples} counts={found.counts} />
          <div className="flex flex-col gap-4">
            <ApplyForm {...address} counts={found.counts} guardPercent={found.guardPercent} />
            <CancelForm
              {...address}
              columnsHref={found.format === 'csv' ? `/sponsors/${address.sponsorId}/roster/${address.importId}/columns` : null}
            />
          </div>
        </>
      );
    default:
      return (
        <>
          <Decided found={found} />
          {found.canUndo ? <UndoForm {...address} counts={found.counts} /> : null}
          <CountTable {...found} />
          <ImportProblems {...address} {...found} />
          <ImportDifferences examples={found.examples} counts={found.counts} />
        </>
      );
  }
}

function Decided({ found: { status, reason, counts } }: { found: ImportPage }) {
  if (status === 'undone')
    return (
      <Notice tone="info" title="This import was undone">
        The roster stands as it did before.
        {counts.kept
          ? ` ${counts.kept} added members stay on record with their coverage ended, because a patient or a referral is linked to them, or they have just been told that they are covered.`
          : ''}
      </Notice>
    );
  return reason ? (
    <Notice tone="warn" title="The import could not be undone">
      {reason}
    </Notice>
  ) : (
    <Notice tone="info" title="The roster is as this file says">
      Rows in error were left out.
    </Notice>
  );
}
