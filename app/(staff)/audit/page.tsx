import type { Metadata } from 'next';
import Link from 'next/link';
import { SearchBar } from '@/app/(staff)/search-bar';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Select } from '@/components/ui/select';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { requireViewer } from '@/lib/auth/require-viewer';
import { checkChain } from '@/lib/data/audit/check-chain';
import { AuditParams, type AuditRow, listAudit } from '@/lib/data/audit/list-audit';
import { roleNames } from '@/lib/domain/access';
import { plural } from '@/lib/format/counts';
import { formatInstant } from '@/lib/format/dates';

export const metadata: Metadata = { title: 'Audit trail' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Who did what, newest first; the whole chain can be checked from here. */
export default async function AuditPage({ searchParams }: Props) {
  const viewer = await requireViewer('audit:read');
  const asked = await searchParams;
  const params = AuditParams.parse(asked);
  const breaks = asked.check === 'yes' ? await checkChain(viewer) : null;
  const { rows, next, actions, total } = await listAudit(viewer, params);
  const kept = { ...(params.q ? { q: params.q } : {}), ...(params.action ? { action: params.action } : {}) };
  return (
    <>
      <PageHeader
        title="Audit trail"
        subtitle={`${plural(total, 'entry', 'entries')}. Each carries the hash of the one before, so an edit, a gap or a cut shows.`}
        action={
          <LinkButton href="/audit?check=yes" variant="secondary" prefetch={false}>
            Check integrity
          </LinkButton>
        }
      />
      {breaks ? <Integrity breaks={breaks} /> : null}
      <SearchBar action="/audit" label="Person, or the id of a record" typed={params.q}>
        <Select
          key={params.action}
          name="action"
          aria-label="What happened"
          placeholder="Everything"
          defaultValue={params.action ?? ''}
          options={actions.map((action) => ({ value: action, label: actionInWords(action) }))}
          className="w-auto"
        />
      </SearchBar>
      {rows.length === 0 ? (
        <EmptyState title="Nothing matches">Every sign-in, look and change leaves an entry here.</EmptyState>
      ) : (
        <AuditTable rows={rows} zone={viewer.zone} />
      )}
      {next ? (
        <p className="py-3">
          <Link href={`/audit?${new URLSearchParams({ ...kept, before: String(next) })}`} prefetch={false} className="prose-link">
            Older entries
          </Link>
        </p>
      ) : null}
    </>
  );
}

function Integrity({ breaks }: { breaks: { seq: number; what: string }[] }) {
  if (breaks.length === 0) return <Notice className="mb-4" live title="The trail is whole: every entry follows from the one before." />;
  return (
    <Notice tone="emergency" live className="mb-4" title={`${plural(breaks.length, 'break')} in the trail`}>
      <ul>
        {breaks.map(({ seq, what }) => (
          <li key={`${seq} ${what}`}>
            Entry {seq}: {what}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** "observation.recorded" as "Observation recorded". */
function actionInWords(action: string): string {
  const words = action.replaceAll('.', ' ').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function AuditTable({ rows, zone }: { rows: AuditRow[]; zone: string }) {
  return (
    <Table caption="Audit trail" dense>
      <TableHead>
        <TableRow>
          <TableHeader align="end">Entry</TableHeader>
          <TableHeader>When</TableHeader>
          <TableHeader>Who</TableHeader>
          <TableHeader>What</TableHeader>
          <TableHeader>Of</TableHeader>
          <TableHeader>Details</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.seq}>
            <TableCell align="end">{row.seq}</TableCell>
            <TableCell className="whitespace-nowrap">{formatInstant(row.at, zone)}</TableCell>
            <TableCell>{row.actor ?? actorless(row.role)}</TableCell>
            <TableCell>{actionInWords(row.action)}</TableCell>
            <TableCell className="font-mono text-xs">
              {row.subjectId ? `${row.subjectType} ${row.subjectId}` : (row.subjectType ?? '')}
            </TableCell>
            <TableCell className="max-w-80 truncate text-muted text-xs" title={JSON.stringify(row.details)}>
              {detailsInWords(row.details)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function actorless(role: string | null): string {
  if (role === 'job') return 'Scheduled job';
  if (role === 'seed') return 'Setup';
  return role && role in roleNames ? roleNames[role as keyof typeof roleNames] : 'Nobody signed in';
}

function detailsInWords(details: Record<string, unknown>): string {
  return Object.entries(details)
    .map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(', ');
}
