import type { Metadata } from 'next';
import Link from 'next/link';
import { SearchBar } from '@/app/(staff)/search-bar';
import { DateInput } from '@/components/ui/date-input';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Select } from '@/components/ui/select';
import { requireViewer } from '@/lib/auth/require-viewer';
import { checkChain } from '@/lib/data/audit/check-chain';
import { AuditParams, listAudit } from '@/lib/data/audit/list-audit';
import { todayIn } from '@/lib/data/clock';
import { actionInWords, actionsOf, auditKinds } from '@/lib/domain/audit/audit-actions';
import { plural } from '@/lib/format/counts';
import { AuditTable } from './audit-table';

export const metadata: Metadata = { title: 'Audit trail' };

const happenings = Object.entries(auditKinds).map(([kind, group]) => ({
  group,
  options: [{ value: kind, label: `${group}: everything` }, ...actionsOf(kind).map((value) => ({ value, label: actionInWords(value) }))],
}));

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Who did what, newest first; the whole chain can be checked from here. */
export default async function AuditPage({ searchParams }: Props) {
  const viewer = await requireViewer('audit:read');
  const asked = await searchParams;
  const params = AuditParams.parse(asked);
  const breaks = asked.check === 'yes' ? await checkChain(viewer) : null;
  const { rows, next, total } = await listAudit(viewer, params);
  const { q, action, on } = params;
  const kept = { ...(q ? { q } : {}), ...(action ? { action } : {}), ...(on ? { on } : {}) };
  return (
    <>
      <PageHeader
        title="Audit trail"
        subtitle={`${plural(total, 'entry', 'entries')} in all. Each carries the hash of the one before, so an edit, a gap or a cut shows.`}
        action={
          <LinkButton href="/audit?check=yes" variant="secondary" prefetch={false}>
            Check integrity
          </LinkButton>
        }
      />
      {breaks ? <Integrity breaks={breaks} /> : null}
      <SearchBar action="/audit" label="Person, or the id of a record" typed={q}>
        <Select
          key={`action ${action}`}
          name="action"
          aria-label="What happened"
          placeholder="Everything"
          defaultValue={action ?? ''}
          options={happenings}
          className="w-auto max-w-56"
        />
        <DateInput key={`day ${on}`} name="on" aria-label="Day" max={todayIn(viewer.zone)} defaultValue={on ?? ''} className="w-auto" />
      </SearchBar>
      {rows.length === 0 ? (
        <EmptyState title="Nothing matches">Every sign-in, look and change leaves an entry here.</EmptyState>
      ) : (
        <AuditTable rows={rows} zone={viewer.zone} kept={kept} />
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
