import type { Metadata } from 'next';
import Link from 'next/link';
import * as z from 'zod';
import { SearchBar } from '@/app/(staff)/search-bar';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Select } from '@/components/ui/select';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { requireViewer } from '@/lib/auth/require-viewer';
import { listSponsors, type SponsorRow } from '@/lib/data/sponsors/list-sponsors';
import { can } from '@/lib/domain/access';
import { coverageStanding } from '@/lib/domain/eligibility/coverage-standing';
import { SearchText } from '@/lib/domain/search-text';
import { formatDay } from '@/lib/format/dates';

export const metadata: Metadata = { title: 'Sponsors' };

const kinds = { employer: 'Employer', 'health-plan': 'Health plan' } as const;
const Asked = z.object({
  q: SearchText,
  kind: z.enum(['employer', 'health-plan']).nullable().catch(null),
  after: z.string().max(200).nullable().catch(null),
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Employers and health plans with what they pay for today. */
export default async function SponsorsPage({ searchParams }: Props) {
  const viewer = await requireViewer('sponsor:read');
  const asked = Asked.parse(await searchParams);
  const { rows, next } = await listSponsors(viewer, asked);
  const kept = { ...(asked.q ? { q: asked.q } : {}), ...(asked.kind ? { kind: asked.kind } : {}) };
  return (
    <>
      <PageHeader
        title="Sponsors"
        subtitle="Employers and health plans that pay for care."
        action={
          <>
            <LinkButton href="/sponsors/demand" prefetch={false}>
              Sponsors that members miss
            </LinkButton>
            {can(viewer, 'sponsor:edit') ? (
              <LinkButton href="/sponsors/new" variant="primary" prefetch={false}>
                Add a sponsor
              </LinkButton>
            ) : null}
          </>
        }
      />
      <SearchBar action="/sponsors" label="Any of its names" typed={asked.q}>
        <Select
          key={asked.kind}
          name="kind"
          aria-label="Kind"
          placeholder="Employers and plans"
          defaultValue={asked.kind ?? ''}
          options={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
          className="w-auto"
        />
      </SearchBar>
      {rows.length === 0 ? (
        <EmptyState title="No sponsor matches">Search for a part of any of its names, or choose the other kind.</EmptyState>
      ) : (
        <SponsorTable rows={rows} />
      )}
      <Pager
        label="Pages of sponsors"
        previousHref={asked.after ? `/sponsors?${new URLSearchParams(kept)}` : null}
        nextHref={next ? `/sponsors?${new URLSearchParams({ ...kept, after: next })}` : null}
      />
    </>
  );
}

function SponsorTable({ rows }: { rows: SponsorRow[] }) {
  return (
    <Table caption="Sponsors" stacks>
      <TableHead>
        <TableRow>
          <TableHeader>Sponsor</TableHeader>
          <TableHeader>Kind</TableHeader>
          <TableHeader>Where</TableHeader>
          <TableHeader>Coverage</TableHeader>
          <TableHeader align="end">Members</TableHeader>
          <TableHeader align="end">Other names</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <TableHeader scope="row">
              <Link href={`/sponsors/${row.id}`} prefetch={false} className="prose-link">
                {row.legalName}
              </Link>
            </TableHeader>
            <TableCell>{kinds[row.kind]}</TableCell>
            <TableCell>{row.locality}</TableCell>
            <TableCell label="Coverage">{standingInWords(row)}</TableCell>
            <TableCell align="end" label="Members">
              {row.members}
            </TableCell>
            <TableCell align="end" label="Other names">
              {row.otherNames}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function standingInWords({ coverage, today }: SponsorRow): string {
  if (!coverage) return 'None';
  const standing = coverageStanding(coverage, today);
  if (standing === 'not-started') return `Starts ${formatDay(coverage.startsOn)}`;
  if (standing === 'ended') return `Ended ${formatDay(coverage.endsOn)}`;
  return coverage.endsOn ? `Until ${formatDay(coverage.endsOn)}` : 'Current, no end';
}
