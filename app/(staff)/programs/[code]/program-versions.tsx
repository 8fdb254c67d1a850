import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { Badge, type Tone } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { ListedVersion } from '@/lib/data/programs/list-versions';
import { formatDay } from '@/lib/format/dates';
import { RetireForm } from './version-forms';

const looks: Record<ListedVersion['status'], { tone: Tone; label: string }> = {
  draft: { tone: 'watch', label: 'Draft' },
  published: { tone: 'good', label: 'Published' },
  retired: { tone: 'plain', label: 'Retired' },
};

type ProgramVersionsProps = { code: string; versions: readonly ListedVersion[]; mayEdit: boolean; mayUpgrade: boolean };

/** Every version of the program, and what can be done with them. */
export function ProgramVersions({ code, versions, mayEdit, mayUpgrade }: ProgramVersionsProps) {
  const published = versions.find(({ status }) => status === 'published');
  const older = versions.filter(({ status }) => status === 'retired').reduce((sum, { patients }) => sum + (patients ?? 0), 0);
  return (
    <Section
      title="Versions"
      action={
        mayUpgrade && published && older > 0 ? (
          <LinkButton href={`/programs/${code}/upgrade`} size="sm" prefetch={false}>
            Preview the upgrade
          </LinkButton>
        ) : null
      }
    >
      <Table caption="Versions of the program" stacks>
        <TableHead>
          <TableRow>
            <TableHeader>Version</TableHeader>
            <TableHeader>Status</TableHeader>
            <TableHeader>Published</TableHeader>
            <TableHeader>Retired</TableHeader>
            {mayEdit ? <TableHeader align="end">In care</TableHeader> : null}
          </TableRow>
        </TableHead>
        <TableBody>
          {versions.map((version) => (
            <VersionRow key={version.number} code={code} version={version} mayEdit={mayEdit} />
          ))}
        </TableBody>
      </Table>
      {mayEdit && published ? (
        <Disclosure className="mt-3" summary="Retire this program">
          <RetireForm programCode={code} number={published.number} formKey={randomUUID()} />
        </Disclosure>
      ) : null}
    </Section>
  );
}

function VersionRow({ code, version, mayEdit }: { code: string; version: ListedVersion; mayEdit: boolean }) {
  const { number, status, publishedOn, publishedBy, retiredOn, patients } = version;
  const { tone, label } = looks[status];
  return (
    <TableRow>
      <TableHeader scope="row">
        <Link href={`/programs/${code}/${status === 'draft' ? 'draft' : `versions/${number}`}`} prefetch={false} data-row-link>
          Version {number}
        </Link>
      </TableHeader>
      <TableCell>
        <Badge tone={tone}>{label}</Badge>
      </TableCell>
      <TableCell label="Published">
        {formatDay(publishedOn)} {publishedBy ? <span className="text-muted">by {publishedBy}</span> : null}
      </TableCell>
      <TableCell label="Retired">{formatDay(retiredOn)}</TableCell>
      {mayEdit ? (
        <TableCell align="end" label="In care">
          {patients}
        </TableCell>
      ) : null}
    </TableRow>
  );
}
