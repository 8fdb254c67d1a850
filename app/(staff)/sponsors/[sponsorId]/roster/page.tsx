import type { Metadata } from 'next';
import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { RelativeTime } from '@/components/ui/relative-time';
import { Section } from '@/components/ui/section';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { requireViewer } from '@/lib/auth/require-viewer';
import type { ImportRow } from '@/lib/data/rosters/get-roster';
import { statusNames } from '@/lib/domain/eligibility/roster/import-status';
import { env } from '@/lib/env';
import { plural } from '@/lib/format/counts';
import { formatNumber } from '@/lib/format/numbers';
import { GuardForm } from './guard-form';
import { ImportStatusBadge } from './import-status-badge';
import { rosterOr404 } from './roster-or-404';
import { uploadProblem } from './upload/upload-problem';
import { UploadForm } from './upload-form';

export const metadata: Metadata = { title: 'Roster' };

type Props = { params: Promise<{ sponsorId: string }> };

/** A sponsor's roster: send a file, and what became of the ones before. */
export default async function RosterPageView({ params }: Props) {
  const viewer = await requireViewer('roster:import');
  const { sponsorId } = await params;
  const { sponsor, current, isAsked, guardPercent, imports, open } = await rosterOr404(viewer, sponsorId);
  const now = new Date();
  return (
    <div className="space-y-8">
      <PageHeader
        title="Roster"
        subtitle={`${plural(current, 'member')} with coverage today.`}
        back={{ href: `/sponsors/${sponsor.id}`, label: sponsor.legalName }}
      />
      <Section title="Import a file" className="max-w-reading">
        {open ? (
          <Notice
            tone="info"
            title={`${open.fileName}: ${statusNames[open.status].toLowerCase()}`}
            action={
              <LinkButton href={`/sponsors/${sponsor.id}/roster/${open.id}`} prefetch={false} size="sm">
                Open it
              </LinkButton>
            }
          >
            The next file can be sent once this one is applied or cancelled.
          </Notice>
        ) : isAsked ? (
          <Notice
            tone="info"
            title="This plan is asked in real time"
            action={
              <LinkButton href={`/sponsors/${sponsor.id}/gateway`} prefetch={false} size="sm">
                Open its gateway
              </LinkButton>
            }
          >
            It has no roster. Once its gateway is removed, a file can be sent.
          </Notice>
        ) : (
          <UploadForm sponsorId={sponsor.id} mostMegabytes={env().ROSTER_MAX_MB} problem={await uploadProblem.read()} />
        )}
      </Section>
      <Section title="Imports">
        {imports.length === 0 ? (
          <EmptyState title="No file yet">
            Each file that is sent will stand here with what it changed, and the last one can be undone.
          </EmptyState>
        ) : (
          <ImportTable sponsorId={sponsor.id} imports={imports} now={now} zone={viewer.zone} />
        )}
      </Section>
      <Section title="Limit for endings" className="max-w-reading">
        <GuardForm sponsorId={sponsor.id} percent={guardPercent} />
      </Section>
    </div>
  );
}

type ImportTableProps = { sponsorId: string; imports: readonly ImportRow[]; now: Date; zone: string };

const countColumns = [
  { of: 'added', label: 'Added' },
  { of: 'changed', label: 'Changed' },
  { of: 'ended', label: 'Ended' },
  { of: 'unchanged', label: 'Unchanged' },
  { of: 'refused', label: 'Rows in error' },
] as const;

function ImportTable({ sponsorId, imports, now, zone }: ImportTableProps) {
  const count = (value: number | undefined) => (value === undefined ? '–' : formatNumber(value));
  return (
    <Table caption="Imports of this roster" stacks>
      <TableHead>
        <TableRow>
          <TableHeader>File</TableHeader>
          <TableHeader>State</TableHeader>
          {countColumns.map(({ of, label }) => (
            <TableHeader key={of} align="end">
              {label}
            </TableHeader>
          ))}
          <TableHeader>Sent</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {imports.map((row) => (
          <TableRow key={row.id}>
            <TableHeader scope="row">
              <Link
                href={`/sponsors/${sponsorId}/roster/${row.id}`}
                prefetch={false}
                className="prose-link inline-block min-w-40 [overflow-wrap:anywhere]"
              >
                {row.fileName}
              </Link>
            </TableHeader>
            <TableCell>
              <ImportStatusBadge status={row.status} />
            </TableCell>
            {countColumns.map(({ of, label }) => (
              <TableCell key={of} align="end" label={label}>
                {count(row.counts[of])}
              </TableCell>
            ))}
            <TableCell>
              <RelativeTime instant={row.createdAt} now={now} zone={zone} /> by {row.by ?? 'someone who left'}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
