import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { NameTrial } from '@/lib/data/sponsors/preview-sponsor-name';

const places = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/** What members will find, by how they type the name. */
export function NameTrials({ trials }: { trials: readonly NameTrial[] }) {
  return (
    <Table caption="What the search will find">
      <TableHead>
        <TableRow>
          <TableHeader>Typed</TableHeader>
          <TableHeader>This sponsor</TableHeader>
          <TableHeader>Others it finds</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {trials.map(({ typed, place, others }) => (
          <TableRow key={typed}>
            <TableHeader scope="row">{typed}</TableHeader>
            <TableCell>{place === null ? 'Not found' : `Found, ${places[place - 1]}`}</TableCell>
            <TableCell>{others.length === 0 ? <span className="text-muted">Nobody</span> : others.join(', ')}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
