import { Section } from '@/components/ui/section';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { ChangeExample, ImportPage } from '@/lib/data/rosters/get-import';
import { type ChangeKind, changeKinds } from '@/lib/domain/eligibility/roster/import-status';
import { formatDay } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { differencesOf } from './differences-of';

const titles: Record<ChangeKind, string> = { added: 'Added', changed: 'Changed', ended: 'Ended' };

/** A few members of each kind, as they stand after the import, with what was another before. */
export function ImportDifferences({ examples, counts }: Pick<ImportPage, 'examples' | 'counts'>) {
  return changeKinds
    .filter((kind) => examples[kind].length > 0)
    .map((kind) => (
      <Section key={kind} title={`${titles[kind]} (${formatNumber(counts[kind])})`}>
        <ExampleTable kind={kind} examples={examples[kind]} />
        {counts[kind] > examples[kind].length ? (
          <p className="mt-2 text-muted">The first {examples[kind].length} are shown as examples.</p>
        ) : null}
      </Section>
    ));
}

function ExampleTable({ kind, examples }: { kind: ChangeKind; examples: readonly ChangeExample[] }) {
  return (
    <Table caption={`${titles[kind]}: examples`} dense stacks>
      <TableHead>
        <TableRow>
          <TableHeader>Row</TableHeader>
          <TableHeader>Member</TableHeader>
          <TableHeader>Number</TableHeader>
          <TableHeader>{kind === 'added' ? 'Coverage' : 'What changes'}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {examples.map((example) => (
          <TableRow key={example.memberNumber}>
            <TableCell label="Row">{example.place > 0 ? formatNumber(example.place) : 'Not in the file'}</TableCell>
            <TableHeader scope="row">
              {example.givenName} {example.familyName}
            </TableHeader>
            <TableCell label="Number">{example.memberNumber}</TableCell>
            <TableCell>
              {kind === 'added'
                ? `${example.relationship}, from ${formatDay(example.startsOn)}${example.endsOn ? ` to ${formatDay(example.endsOn)}` : ''}`
                : differencesOf(example).map((words) => (
                    <span key={words} className="block">
                      {words}
                    </span>
                  ))}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
