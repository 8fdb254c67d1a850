'use client';

import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import { type ReactNode, useMemo, useRef } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { Kbd } from '@/components/ui/kbd';
import { Pager, type PagerProps } from '@/components/ui/pager';
import { ColumnChooser } from './column-chooser';
import type { DataColumn, TableFilter } from './data-column';
import { DataRows, SelectPage } from './data-rows';
import { SelectionBar } from './selection-bar';
import { SortHeader } from './sort-header';
import { activeFilters, parseSort, shownColumns } from './table-address';
import { TableToolbar } from './table-toolbar';
import { useRowBoxes } from './use-row-boxes';
import { useRowKeys } from './use-row-keys';
import { useRowLinks } from './use-row-links';
import type { RowSelection } from './use-row-selection';
import { useTableModel } from './use-table-model';

export type DataTableProps<Row extends object> = {
  /** Names the table ("Caseload"). */
  caption: string;
  /** At module scope of a client component, since cells are functions. The first column names the row. */
  columns: readonly DataColumn<Row>[];
  /** Finished rows of one page, in the server's order. */
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Makes the first column each row's link. */
  rowHref?: (row: Row) => string;
  /** The order while the address names none, as in the address: `-due`. */
  defaultSort?: string;
  search?: { name?: string; label: string };
  filters?: readonly TableFilter[];
  selection?: RowSelection;
  /** What can be done with the selected rows. */
  selectionActions?: ReactNode;
  /** An `EmptyState` for when there is nothing at all; nothing that matches has its own words. */
  empty: ReactNode;
  pager?: PagerProps;
  dense?: boolean;
  /** A key of the list's own, beside those that move and open. */
  keyHint?: ReactNode;
};

/** The one table of lists: the server sorts, filters and pages, all of it in the address. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowId, rowHref, search, filters = [], selection, pager } = props;
  const path = usePathname();
  const params = useSearchParams();
  const container = useRef<HTMLDivElement>(null);
  useRowKeys(container);
  useRowLinks(container);
  useRowBoxes(container, selection);
  const shown = useMemo(() => shownColumns(params, columns), [params, columns]);
  const { model, visible } = useTableModel({ columns, rows, rowId, shown, selection });
  const sort = parseSort(params.get('sort') ?? props.defaultSort);
  const filtered = activeFilters(path, params, filters).length > 0 || Boolean(search && params.get(search.name ?? 'q'));
  return (
    <div ref={container}>
      <TableToolbar path={path} params={params} search={search} filters={filters}>
        <ColumnChooser path={path} params={params} columns={columns} shown={shown} />
      </TableToolbar>
      {selection ? <SelectionBar selection={selection}>{props.selectionActions}</SelectionBar> : null}
      {rows.length === 0 ? (
        <Nothing filtered={filtered} path={path} empty={props.empty} />
      ) : (
        // Positioned, or words for screen readers in far cells would widen the page itself.
        <div className="relative overflow-x-auto xl:overflow-visible">
          <table className="grid-table" data-dense={props.dense || undefined} data-stacks="list">
            <caption className="sr-only">{caption}</caption>
            <thead className="top-0 z-10 xl:sticky">
              <tr>
                {selection ? <SelectPage model={model} /> : null}
                {visible.map((column) => (
                  <SortHeader key={column.id} column={column} sort={sort} path={path} params={params} />
                ))}
              </tr>
            </thead>
            <DataRows model={model} visible={visible} rowHref={rowHref} selectable={selection !== undefined} />
          </table>
        </div>
      )}
      {pager ? <Pager label={`Pages of ${caption}`} {...pager} /> : null}
      {rowHref && rows.length > 0 ? <KeyHints search={search !== undefined}>{props.keyHint}</KeyHints> : null}
    </div>
  );
}

function Nothing({ filtered, path, empty }: { filtered: boolean; path: string; empty: ReactNode }) {
  if (!filtered) return empty;
  return (
    <EmptyState
      title="Nothing matches"
      action={
        <Link href={path} prefetch={false} className="prose-link">
          Clear search and filters
        </Link>
      }
    >
      No row fits the search and filters together. Take one away above, or clear them all.
    </EmptyState>
  );
}

function KeyHints({ search, children }: { search: boolean; children?: ReactNode }) {
  return (
    <p className="hidden items-center gap-1.5 text-muted text-xs wide:pointer-fine:flex" data-print="hide">
      <Kbd>j</Kbd> <Kbd>k</Kbd> move <Kbd>Enter</Kbd> open
      {search ? (
        <>
          {' '}
          <Kbd>/</Kbd> search
        </>
      ) : null}{' '}
      {children}
    </p>
  );
}
