import type { Metadata } from 'next';
import Link from 'next/link';
import { Suspense } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { requireViewer } from '@/lib/auth/require-viewer';
import { listPrograms, type ProgramSummary } from '@/lib/data/programs/list-programs';
import { listUnpublished } from '@/lib/data/programs/list-unpublished';
import { can, type Viewer } from '@/lib/domain/access';
import { measureOf } from '@/lib/domain/measures/registry';
import { lastWeek } from '@/lib/domain/programs/phase-at';
import { plural } from '@/lib/format/counts';
import { formatDay } from '@/lib/format/dates';
import { ProgramsSkeleton } from './programs-skeleton';

export const metadata: Metadata = { title: 'Programs' };

/** The library: what patients can be assigned to. */
export default async function ProgramsPage() {
  const viewer = await requireViewer('program:read');
  return (
    <Suspense fallback={<ProgramsSkeleton />}>
      <Programs viewer={viewer} />
    </Suspense>
  );
}

async function Programs({ viewer }: { viewer: Viewer }) {
  const programs = await listPrograms(viewer);
  const unpublished = can(viewer, 'program:edit') ? await listUnpublished(viewer) : [];
  return (
    <>
      <PageHeader
        title="Programs"
        subtitle={`${plural(programs.length, 'published program')}. A published version never changes; whoever is enrolled in it stays in it.`}
      />
      {programs.length === 0 ? (
        <EmptyState title="No program is published">Programs stand here once a version of them has been published.</EmptyState>
      ) : (
        <ProgramLibrary programs={programs} />
      )}
      {unpublished.length > 0 ? (
        <Section title="Without a published version" className="mt-8">
          <ul className="space-y-1">
            {unpublished.map(({ code, name, hasDraft }) => (
              <li key={code}>
                <Link href={`/programs/${code}`} prefetch={false} className="prose-link">
                  {name}
                </Link>{' '}
                <span className="text-muted">{hasDraft ? 'in draft' : 'retired'}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function ProgramLibrary({ programs }: { programs: readonly ProgramSummary[] }) {
  return (
    <Table caption="Published programs" stacks className="min-w-180">
      <TableHead>
        <TableRow>
          <TableHeader>Program</TableHeader>
          <TableHeader>Phases</TableHeader>
          <TableHeader align="end">Weeks</TableHeader>
          <TableHeader align="end">Goals</TableHeader>
          <TableHeader>Main measure</TableHeader>
          <TableHeader>Version</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {programs.map(({ code, name, phases, goals, mainMeasure, number, publishedOn }) => (
          <TableRow key={code}>
            <TableHeader scope="row">
              <Link href={`/programs/${code}`} prefetch={false} data-row-link>
                {name}
              </Link>
            </TableHeader>
            <TableCell label="Phases">{phases.map((phase) => phase.name).join(', ')}</TableCell>
            <TableCell align="end" label="Weeks">
              {lastWeek(phases)}
            </TableCell>
            <TableCell align="end" label="Goals">
              {goals.length}
            </TableCell>
            <TableCell label="Main measure">{measureOf(mainMeasure).shortName}</TableCell>
            <TableCell label="Version">
              {number} <span className="text-muted">of {formatDay(publishedOn)}</span>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
