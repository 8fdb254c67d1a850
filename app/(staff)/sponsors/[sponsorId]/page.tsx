import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import * as z from 'zod';
import { DefinitionList } from '@/components/ui/definition-list';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { requireViewer } from '@/lib/auth/require-viewer';
import { getSponsor, type SponsorPage } from '@/lib/data/sponsors/get-sponsor';
import { can } from '@/lib/domain/access';
import { whoInWords } from '@/lib/domain/eligibility/coverage-in-words';
import { coverageStanding } from '@/lib/domain/eligibility/coverage-standing';
import { programs } from '@/lib/domain/programs/registry';
import { AppError } from '@/lib/errors';
import { formatDay, formatPeriod } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';

export const metadata: Metadata = { title: 'Sponsor' };

type Props = { params: Promise<{ sponsorId: string }> };

const nameKinds: Record<string, string> = {
  legal: 'Legal name',
  trade: 'Trade name',
  former: 'Former name',
  abbreviation: 'Abbreviation',
  brand: 'Brand',
  'email-domain': 'Email domain',
  'payer-id': 'Payer ID',
};
const standings = { current: 'Current', 'not-started': 'Not started', ended: 'Ended' } as const;

/** One sponsor: the names it is found by and what it pays for. */
export default async function SponsorPageView({ params }: Props) {
  const viewer = await requireViewer('sponsor:read');
  const { sponsorId } = await params;
  if (!z.uuid().safeParse(sponsorId).success) notFound();
  const sponsor = await getSponsor(viewer, sponsorId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'notFound') notFound();
    throw error;
  });
  return (
    <div className="space-y-8">
      <PageHeader
        title={sponsor.legalName}
        subtitle={`${sponsor.kind === 'employer' ? 'Employer' : 'Health plan'} in ${sponsor.locality}`}
        back={{ href: '/sponsors', label: 'Sponsors' }}
        action={
          can(viewer, 'roster:import') ? (
            <LinkButton href={`/sponsors/${sponsor.id}/roster`} prefetch={false}>
              Roster
            </LinkButton>
          ) : null
        }
      />
      <DefinitionList
        items={[
          {
            term: 'Members on the roster today',
            description: `${formatNumber(sponsor.members.current)}, of them ${formatNumber(sponsor.members.dependents)} family members`,
          },
          {
            term: sponsor.kind === 'employer' ? 'People employed' : 'People insured',
            description: sponsor.size === 0 ? 'Not known' : formatNumber(sponsor.size),
          },
          ...(sponsor.kind === 'health-plan' && can(viewer, 'gateway:manage')
            ? [
                {
                  term: 'Asked in real time',
                  description: (
                    <Link href={`/sponsors/${sponsorId}/gateway`} className="text-accent underline">
                      Gateway and latest questions
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Section title="Coverage">
        <Coverages sponsor={sponsor} />
      </Section>
      <Section title="Names it is found by">
        <DefinitionList items={sponsor.names.map(({ kind, name }) => ({ term: nameKinds[kind] ?? kind, description: name }))} />
      </Section>
    </div>
  );
}

function Coverages({ sponsor: { coverages, today, kind } }: { sponsor: SponsorPage }) {
  if (coverages.length === 0) return <p className="text-muted">No agreement on record yet.</p>;
  const nameOf = new Map<string, string>(Object.values(programs).map(({ code, name }) => [code, name]));
  return (
    <Table caption="Coverage terms">
      <TableHead>
        <TableRow>
          <TableHeader>Period</TableHeader>
          <TableHeader>Today</TableHeader>
          <TableHeader>Programs</TableHeader>
          <TableHeader>Who is covered</TableHeader>
          <TableHeader align="end">Member pays</TableHeader>
          <TableHeader align="end">Visits</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {coverages.map((terms) => (
          <TableRow key={terms.id}>
            <TableHeader scope="row">
              {terms.endsOn ? formatPeriod(terms.startsOn, terms.endsOn) : `From ${formatDay(terms.startsOn)}`}
            </TableHeader>
            <TableCell>{standings[coverageStanding(terms, today)]}</TableCell>
            <TableCell>{terms.programCodes.map((code) => nameOf.get(code) ?? code).join(', ')}</TableCell>
            <TableCell>{whoInWords(terms, kind)}</TableCell>
            <TableCell align="end">{terms.memberCostCents === 0 ? 'Nothing' : `$${(terms.memberCostCents / 100).toFixed(2)}`}</TableCell>
            <TableCell align="end">{terms.visitLimit ?? 'No limit'}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
