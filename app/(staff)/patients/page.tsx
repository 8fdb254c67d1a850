import type { Metadata } from 'next';
import Link from 'next/link';
import { SearchBar } from '@/app/(staff)/search-bar';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { requireViewer } from '@/lib/auth/require-viewer';
import { listPatientsWithoutProgram, type PatientWithoutProgram } from '@/lib/data/patients/list-patients-without-program';
import { SearchText } from '@/lib/domain/search-text';
import { formatDay } from '@/lib/format/dates';

export const metadata: Metadata = { title: 'Patients without a program' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The clinician's patients whom no row of the caseload shows, each one step from a program. */
export default async function PatientsWithoutProgramPage({ searchParams }: Props) {
  const viewer = await requireViewer('caseload:read');
  const q = SearchText.parse((await searchParams).q);
  const { rows, hasMore } = await listPatientsWithoutProgram(viewer, { q });
  return (
    <>
      <PageHeader
        title="Patients without a program"
        subtitle="Those who never had one first, then those whose care ended last."
        back={{ href: '/caseload', label: 'Caseload' }}
      />
      <SearchBar action="/patients" label="Name or record number" typed={q} />
      {rows.length > 0 ? <PatientTable rows={rows} /> : <Nobody searched={q !== ''} />}
      {hasMore ? <p className="py-3 text-muted">These are the first {rows.length}. Search by name to find the others.</p> : null}
    </>
  );
}

function Nobody({ searched }: { searched: boolean }) {
  if (searched) return <EmptyState title="Nobody matches">Search for a part of a name or of a record number.</EmptyState>;
  return <EmptyState title="Everyone is in a program">New patients stand here until you assign them one.</EmptyState>;
}

function PatientTable({ rows }: { rows: PatientWithoutProgram[] }) {
  return (
    <Table caption="Patients without a program" stacks>
      <TableHead>
        <TableRow>
          <TableHeader>Patient</TableHeader>
          <TableHeader>Born</TableHeader>
          <TableHeader>Last program</TableHeader>
          <TableHeader>Clinic</TableHeader>
          <TableHeader>Sponsor</TableHeader>
          <TableHeader>Next step</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ id, name, recordNumber, birthDate, last, hasDraft, clinicName, sponsorName }) => (
          <TableRow key={id}>
            <TableHeader scope="row">
              <Link href={`/patients/${id}`} prefetch={false} className="prose-link">
                {name}
              </Link>
              <span className="block font-normal text-muted text-xs">{recordNumber}</span>
            </TableHeader>
            <TableCell className="whitespace-nowrap" label="Born">
              {formatDay(birthDate)}
            </TableCell>
            <TableCell>
              {last ? (
                <>
                  {last.programName}
                  <span className="block text-muted text-xs">ended {formatDay(last.endedOn)}</span>
                </>
              ) : (
                <Badge>New</Badge>
              )}
            </TableCell>
            <TableCell label="Clinic">{clinicName}</TableCell>
            <TableCell label="Sponsor">{sponsorName ?? '–'}</TableCell>
            <TableCell>
              <LinkButton href={`/patients/${id}/assign`} variant="secondary" size="sm" prefetch={false}>
                {hasDraft ? 'Go on assigning' : 'Assign a program'}
                <span className="sr-only"> to {name}</span>
              </LinkButton>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
