'use client';

import { columnVisibilityFeature, rowSelectionFeature, type Table, tableFeatures, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { DataColumn } from './data-column';
import type { RowSelection } from './use-row-selection';

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature });

export type TableModel<Row extends object> = Table<typeof features, Row>;

type TableInput<Row> = {
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  shown: Record<string, boolean>;
  selection: RowSelection | undefined;
};

/** Which columns and rows there are and which are selected. Order, filters and pages are the server's. */
export function useTableModel<Row extends object>({ columns, rows, rowId, shown, selection }: TableInput<Row>) {
  const data = useMemo(() => [...rows], [rows]);
  const definitions = useMemo(() => columns.map(({ id, header }) => ({ id, header })), [columns]);
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const model: TableModel<Row> = useTable({
    features,
    columns: definitions,
    data,
    getRowId: rowId,
    enableRowSelection: selection !== undefined,
    state: { columnVisibility: shown, rowSelection: selection?.state ?? {} },
    onRowSelectionChange: selection?.setState,
  });
  return { model, visible: model.getVisibleLeafColumns().flatMap(({ id }) => byId.get(id) ?? []) };
}
