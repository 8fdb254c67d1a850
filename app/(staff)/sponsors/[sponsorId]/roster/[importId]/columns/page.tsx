import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { CancelForm } from '@/app/(staff)/sponsors/[sponsorId]/roster/[importId]/decision-forms';
import { importOr404 } from '@/app/(staff)/sponsors/[sponsorId]/roster/roster-or-404';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { requireViewer } from '@/lib/auth/require-viewer';
import { encodingNames, separatorNames } from '@/lib/domain/eligibility/roster/file-layout';
import { ColumnsForm } from './columns-form';

export const metadata: Metadata = { title: 'Columns of a roster file' };

type Props = { params: Promise<{ sponsorId: string; importId: string }> };

const rowsShown = 4;

/** Which column holds what, beside the file's first rows. */
export default async function ColumnsPage({ params }: Props) {
  const viewer = await requireViewer('roster:import');
  const found = await importOr404(viewer, await params);
  const address = { sponsorId: found.sponsor.id, importId: found.id };
  if (found.format !== 'csv') notFound();
  if (found.status !== 'mapping' && found.status !== 'ready') redirect(`/sponsors/${address.sponsorId}/roster/${address.importId}`);
  const { header, sample, encoding, separator } = found.layout;
  const names = header.map((name, at) => name.trim() || `Column ${at + 1}`);
  return (
    <div className="space-y-8">
      <PageHeader
        title="Which column holds what"
        subtitle={`${found.fileName}, read as ${encodingNames[encoding]} with ${separatorNames[separator]} between the values. What you choose is remembered for the next file.`}
        back={{ href: `/sponsors/${address.sponsorId}/roster`, label: `Roster of ${found.sponsor.legalName}` }}
      />
      {found.reason ? <Notice tone="warn">{found.reason}</Notice> : null}
      <Section title="The first rows">
        <Table caption="First rows of the file" dense>
          <TableHead>
            <TableRow>
              {names.map((name, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity, names may repeat
                <TableHeader key={at}>{name}</TableHeader>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {sample.slice(0, rowsShown).map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file stand still
              <TableRow key={row}>
                {names.map((_, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <TableCell key={at}>{cells[at] ?? ''}</TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Section>
      <ColumnsForm {...address} names={names} mapping={found.mapping} scope={found.scope} />
      <CancelForm {...address} columnsHref={null} />
    </div>
  );
}
