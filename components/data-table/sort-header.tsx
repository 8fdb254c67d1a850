import Link from 'next/link';
import type { DataColumn } from './data-column';
import { type Params, type Sort, sortAddress } from './table-address';

export type SortHeaderProps = {
  column: Pick<DataColumn<never>, 'id' | 'header' | 'align' | 'sort'>;
  sort: Sort | null;
  path: string;
  params: Params;
};

/** A column's head; a link that sorts where the column can be sorted. */
export function SortHeader({ column, sort, path, params }: SortHeaderProps) {
  const end = column.align === 'end' ? '' : undefined;
  if (!column.sort) {
    return (
      <th scope="col" data-end={end}>
        {column.header}
      </th>
    );
  }
  const direction = sort?.column === column.id ? sort.direction : null;
  return (
    <th scope="col" data-end={end} aria-sort={direction === null ? 'none' : direction === 'asc' ? 'ascending' : 'descending'}>
      <Link
        href={sortAddress(path, params, column, sort)}
        prefetch={false}
        scroll={false}
        className="group -mx-1 inline-flex min-h-6 items-center gap-1 rounded-sm px-1 hover:text-ink"
      >
        {column.header}
        <span
          aria-hidden
          className={direction === null ? 'opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60' : 'text-accent'}
        >
          {(direction ?? column.sort) === 'asc' ? '↑' : '↓'}
        </span>
      </Link>
    </th>
  );
}
