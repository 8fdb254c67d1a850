import type { Metadata } from 'next';
import Link from 'next/link';
import { SearchBar } from '@/app/(staff)/search-bar';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { RelativeTime } from '@/components/ui/relative-time';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { requireViewer } from '@/lib/auth/require-viewer';
import { listPeople } from '@/lib/data/people/list-people';
import { roleNames } from '@/lib/domain/access';
import { SearchText } from '@/lib/domain/search-text';
import { plural } from '@/lib/format/counts';

export const metadata: Metadata = { title: 'People' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Everyone who can sign in, with their role and when they were last here. */
export default async function PeoplePage({ searchParams }: Props) {
  const viewer = await requireViewer('people:read');
  const q = SearchText.parse((await searchParams).q);
  const people = await listPeople(viewer, { q });
  const now = new Date();
  return (
    <>
      <PageHeader
        title="People"
        subtitle={
          q
            ? `${plural(people.length, 'person', 'people')} found.`
            : `${plural(people.length, 'person', 'people')} can sign in to ${viewer.organizationName}.`
        }
      />
      <SearchBar action="/people" label="Name or email" typed={q} />
      {people.length === 0 ? (
        <EmptyState title="Nobody matches">Search for a part of a name or of an email address.</EmptyState>
      ) : (
        <Table caption="People" stacks>
          <TableHead>
            <TableRow>
              <TableHeader>Name</TableHeader>
              <TableHeader>Email</TableHeader>
              <TableHeader>Role</TableHeader>
              <TableHeader>Clinic</TableHeader>
              <TableHeader>License</TableHeader>
              <TableHeader>Last seen</TableHeader>
              <TableHeader align="end">Open sessions</TableHeader>
              <TableHeader>Audit trail</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {people.map((person) => (
              <TableRow key={person.id}>
                <TableHeader scope="row">{person.name}</TableHeader>
                <TableCell>{person.email}</TableCell>
                <TableCell>
                  {roleNames[person.role]} {person.disabledAt ? <Badge tone="stopped">Disabled</Badge> : null}
                </TableCell>
                <TableCell label="Clinic">{person.clinicName ?? '–'}</TableCell>
                <TableCell label="License">{person.licence ?? '–'}</TableCell>
                <TableCell label="Last seen">
                  {person.lastSeenAt ? <RelativeTime instant={person.lastSeenAt} now={now} zone={viewer.zone} /> : 'Never'}
                </TableCell>
                <TableCell align="end" label="Open sessions">
                  {person.openSessions}
                </TableCell>
                <TableCell>
                  <Link
                    href={`/audit?${new URLSearchParams({ q: person.name })}`}
                    prefetch={false}
                    aria-label={`What they did: ${person.name}`}
                    className="prose-link inline-flex min-h-6 items-center whitespace-nowrap"
                  >
                    What they did
                  </Link>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </>
  );
}
