import type { Metadata } from 'next';
import Link from 'next/link';
import { DefinitionList } from '@/components/ui/definition-list';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { requireViewer } from '@/lib/auth/require-viewer';
import { responseFigures } from '@/lib/data/eligibility/response-figures';
import type { SponsorPage } from '@/lib/data/sponsors/get-sponsor';
import { can } from '@/lib/domain/access';
import { whoInWords } from '@/lib/domain/eligibility/coverage-in-words';
import { coverageStanding } from '@/lib/domain/eligibility/coverage-standing';
import { sponsorNameKindWords } from '@/lib/domain/eligibility/sponsor-kinds';
import { programs } from '@/lib/domain/programs/registry';
import { formatDay, formatPeriod } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { CheckTimes } from './check-times';
import { Contacts } from './contacts';
import { Documents } from './documents';
import { sponsorOr404 } from './sponsor-or-404';

export const metadata: Metadata = { title: 'Sponsor' };

type Props = { params: Promise<{ sponsorId: string }> };

const standings = { current: 'Current', 'not-started': 'Not started', ended: 'Ended' } as const;

/** One sponsor: the names it is found by and what it pays for. */
export default async function SponsorPageView({ params }: Props) {
  const viewer = await requireViewer('sponsor:read');
  const sponsor = await sponsorOr404(viewer, (await params).sponsorId);
  const mayEdit = can(viewer, 'sponsor:edit');
  const base = `/sponsors/${sponsor.id}`;
  return (
    <div className="space-y-8">
      <PageHeader
        title={sponsor.legalName}
        subtitle={`${sponsor.kind === 'employer' ? 'Employer' : 'Health plan'} in ${sponsor.locality}`}
        back={{ href: '/sponsors', label: 'Sponsors' }}
        action={
          mayEdit ? (
            <>
              <LinkButton href={`${base}/roster`} prefetch={false}>
                Roster
              </LinkButton>
              <LinkButton href={`${base}/edit`} prefetch={false}>
                Change sponsor
              </LinkButton>
            </>
          ) : null
        }
      />
      <DefinitionList
        items={[
          {
            term: 'Members on the roster today',
            description:
              sponsor.members.current === 0
                ? 'Nobody'
                : `${formatNumber(sponsor.members.current)}, of them ${formatNumber(sponsor.members.dependents)} family members`,
          },
          {
            term: sponsor.kind === 'employer' ? 'People employed' : 'People insured',
            description: sponsor.size === 0 ? 'Not known' : formatNumber(sponsor.size),
          },
          { term: 'Time zone', description: sponsor.zone.replaceAll('_', ' ') },
          ...(sponsor.kind === 'health-plan' && can(viewer, 'gateway:manage')
            ? [
                {
                  term: 'Asked in real time',
                  description: (
                    <Link href={`${base}/gateway`} prefetch={false} className="prose-link">
                      Gateway and latest questions
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Section title="Coverage" action={mayEdit ? <Step href={`${base}/coverage/new`}>Add terms</Step> : null}>
        <Coverages sponsor={sponsor} base={mayEdit ? base : null} />
      </Section>
      <Section title="Names it is found by" action={mayEdit ? <Step href={`${base}/names`}>Change names</Step> : null}>
        <DefinitionList items={sponsor.names.map(({ kind, name }) => ({ term: sponsorNameKindWords[kind], description: name }))} />
      </Section>
      <CheckTimes months={await responseFigures(viewer, sponsor.id)} />
      <Contacts sponsor={sponsor} mayEdit={mayEdit} />
      {mayEdit ? <Documents sponsor={sponsor} zone={viewer.zone} /> : null}
    </div>
  );
}

function Step({ href, children }: { href: string; children: string }) {
  return (
    <LinkButton href={href} size="sm" prefetch={false}>
      {children}
    </LinkButton>
  );
}

/** `base` is where terms are changed; null for those who may not. */
function Coverages({ sponsor: { coverages, today, kind }, base }: { sponsor: SponsorPage; base: string | null }) {
  if (coverages.length === 0) return <p className="text-muted">No agreement on record yet.</p>;
  const nameOf = new Map<string, string>(Object.values(programs).map(({ code, name }) => [code, name]));
  return (
    <Table caption="Coverage terms" stacks>
      <TableHead>
        <TableRow>
          <TableHeader>Period</TableHeader>
          <TableHeader>Today</TableHeader>
          <TableHeader>Programs</TableHeader>
          <TableHeader>Who is covered</TableHeader>
          <TableHeader align="end">Member pays</TableHeader>
          <TableHeader align="end">Visits</TableHeader>
          {base ? (
            <TableHeader>
              <span className="sr-only">Change</span>
            </TableHeader>
          ) : null}
        </TableRow>
      </TableHead>
      <TableBody>
        {coverages.map((terms) => (
          <TableRow key={terms.id}>
            <TableHeader scope="row" className="min-w-32">
              {terms.endsOn ? formatPeriod(terms.startsOn, terms.endsOn) : `From ${formatDay(terms.startsOn)}`}
            </TableHeader>
            <TableCell>{standings[coverageStanding(terms, today)]}</TableCell>
            <TableCell label="Programs">{terms.programCodes.map((code) => nameOf.get(code) ?? code).join(', ')}</TableCell>
            <TableCell label="Who is covered">{whoInWords(terms, kind)}</TableCell>
            <TableCell align="end" label="Member pays">
              {terms.memberCostCents === 0 ? 'Nothing' : `$${(terms.memberCostCents / 100).toFixed(2)}`}
            </TableCell>
            <TableCell align="end" label="Visits">
              {terms.visitLimit ?? 'No limit'}
            </TableCell>
            {base ? (
              <TableCell align="end">
                <Link href={`${base}/coverage/${terms.id}`} prefetch={false} className="prose-link">
                  Change<span className="sr-only"> the terms from {formatDay(terms.startsOn)}</span>
                </Link>
              </TableCell>
            ) : null}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
