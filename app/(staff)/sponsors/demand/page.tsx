import type { Metadata } from 'next';
import Link from 'next/link';
import * as z from 'zod';
import { SearchBar } from '@/app/(staff)/search-bar';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { RelativeTime } from '@/components/ui/relative-time';
import { Select } from '@/components/ui/select';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { requireViewer } from '@/lib/auth/require-viewer';
import { type DemandRow, listDemand } from '@/lib/data/demand/list-demand';
import { can } from '@/lib/domain/access';
import { sponsorKinds, sponsorKindWords } from '@/lib/domain/eligibility/sponsor-kinds';
import { SearchText } from '@/lib/domain/search-text';
import { plural } from '@/lib/format/counts';

export const metadata: Metadata = { title: 'Sponsors that members miss' };

const Asked = z.object({ q: SearchText, kind: z.enum(sponsorKinds).nullable().catch(null) });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Employers and plans that members looked for in vain: how many asked, never who. */
export default async function DemandPage({ searchParams }: Props) {
  const viewer = await requireViewer('demand:read');
  const asked = Asked.parse(await searchParams);
  const { rows, hasMore } = await listDemand(viewer, asked);
  const kept = new URLSearchParams({ ...(asked.q ? { q: asked.q } : {}), ...(asked.kind ? { kind: asked.kind } : {}) });
  return (
    <>
      <PageHeader
        title="Sponsors that members miss"
        subtitle="Employers and plans that members looked for and did not find, the most wanted first. Spellings of one name count together."
        back={{ href: '/sponsors', label: 'Sponsors' }}
        action={
          <LinkButton href={`/sponsors/demand/export?${kept}`} prefetch={false} download>
            Download CSV
          </LinkButton>
        }
      />
      <SearchBar action="/sponsors/demand" label="A part of its name" typed={asked.q}>
        <Select
          key={asked.kind}
          name="kind"
          aria-label="Kind"
          placeholder="Employers and plans"
          defaultValue={asked.kind ?? ''}
          options={sponsorKinds.map((value) => ({ value, label: sponsorKindWords[value] }))}
          className="w-auto"
        />
      </SearchBar>
      {rows.length > 0 ? (
        <DemandTable rows={rows} zone={viewer.zone} mayTell={can(viewer, 'demand:contact')} />
      ) : (
        <Nothing searched={asked.q !== '' || asked.kind !== null} />
      )}
      {hasMore ? <p className="py-3 text-muted">These are the {rows.length} most wanted. The file holds the others.</p> : null}
    </>
  );
}

function Nothing({ searched }: { searched: boolean }) {
  if (searched) return <EmptyState title="Nothing matches">Search for a part of a name, or choose the other kind.</EmptyState>;
  return (
    <EmptyState title="Nobody missed an employer or plan yet">
      Each name that a member tells us on “My employer or plan is not listed” stands here, with how many asked for it.
    </EmptyState>
  );
}

function DemandTable({ rows, zone, mayTell }: { rows: DemandRow[]; zone: string; mayTell: boolean }) {
  const now = new Date();
  return (
    <Table caption="Employers and plans that are not listed" stacks>
      <TableHead>
        <TableRow>
          <TableHeader>Name</TableHeader>
          <TableHeader>Kind</TableHeader>
          <TableHeader>Where</TableHeader>
          <TableHeader align="end">Asked</TableHeader>
          <TableHeader>Since</TableHeader>
          <TableHeader>Last</TableHeader>
          <TableHeader align="end">Want to be told</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <TableHeader scope="row">
              {row.name}
              <DemandNotes {...row} />
            </TableHeader>
            <TableCell>{sponsorKindWords[row.kind]}</TableCell>
            <TableCell label="Where">{row.places.join('; ') || '–'}</TableCell>
            <TableCell align="end" label="Asked">
              {row.asked}
            </TableCell>
            <TableCell label="Since">
              <RelativeTime instant={row.firstAt} now={now} zone={zone} />
            </TableCell>
            <TableCell label="Last">
              <RelativeTime instant={row.lastAt} now={now} zone={zone} />
            </TableCell>
            <TableCell align="end" label="Want to be told">
              {mayTell && row.toTell > 0 ? (
                <a href={`/sponsors/demand/${row.id}/contacts`} download className="prose-link">
                  {row.toTell}
                  <span className="sr-only"> who want to be told of {row.name}: download their contacts</span>
                </a>
              ) : (
                row.toTell
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function DemandNotes({ spellings, listed }: Pick<DemandRow, 'spellings' | 'listed'>) {
  if (spellings < 2 && !listed) return null;
  return (
    <span className="block font-normal text-muted text-xs">
      {spellings > 1 ? plural(spellings, 'spelling') : null}
      {spellings > 1 && listed ? ' · ' : null}
      {listed ? (
        <>
          listed by now as{' '}
          <Link href={`/sponsors/${listed.id}`} prefetch={false} className="prose-link">
            {listed.name}
          </Link>
        </>
      ) : null}
    </span>
  );
}
