import type { ReactNode } from 'react';
import { Table, TableBody, TableHead, TableHeader, TableRow } from '@/components/ui/table';

type FigureTableProps = {
  caption: string;
  /** What a row is, then its figures. */
  first: string;
  columns: readonly string[];
  /** The least width before it scrolls, and no other look. */
  className: string;
  /** Rows. */
  children: ReactNode;
};

/** A table of outcome figures: what a row is at the start, its figures at the end of their columns. */
export function FigureTable({ caption, first, columns, className, children }: FigureTableProps) {
  return (
    <Table caption={caption} stacks className={`${className} [&_tbody_:is(td,th)]:py-2`}>
      <TableHead>
        <TableRow>
          <TableHeader>{first}</TableHeader>
          {columns.map((name) => (
            <TableHeader key={name} align="end">
              {name}
            </TableHeader>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>{children}</TableBody>
    </Table>
  );
}
