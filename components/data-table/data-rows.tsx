'use client';

import type { DataColumn } from './data-column';
import type { TableModel } from './use-table-model';

export type DataRowsProps<Row extends object> = {
  model: TableModel<Row>;
  visible: readonly DataColumn<Row>[];
  rowHref?: (row: Row) => string;
  selectable: boolean;
};

/** The body: the first column names the row and is its link, a plain one that the table opens without leaving the page (`useRowLinks`). */
export function DataRows<Row extends object>({ model, visible, rowHref, selectable }: DataRowsProps<Row>) {
  const [lead, ...rest] = visible;
  return (
    <tbody>
      {model.getRowModel().rows.map((row) => (
        <tr key={row.id} data-selected={row.getIsSelected() || undefined}>
          {selectable ? (
            <td data-select>
              <input
                type="checkbox"
                id={`select-${row.id}`}
                aria-label="Select"
                aria-labelledby={`select-${row.id} row-${row.id}`}
                checked={row.getIsSelected()}
                onChange={row.getToggleSelectedHandler()}
              />
            </td>
          ) : null}
          {lead ? (
            <th scope="row" className={lead.className} id={selectable ? `row-${row.id}` : undefined}>
              {rowHref ? (
                <a href={rowHref(row.original)} data-row-link="">
                  {lead.cell(row.original)}
                </a>
              ) : (
                lead.cell(row.original)
              )}
            </th>
          ) : null}
          {rest.map((column) => (
            <td key={column.id} className={column.className} data-label={column.label} data-end={column.align === 'end' ? '' : undefined}>
              {column.cell(row.original)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** The head's checkbox: all rows of this page. */
export function SelectPage<Row extends object>({ model }: { model: TableModel<Row> }) {
  const rows = model.getRowModel().rows;
  const count = rows.filter((row) => row.getIsSelected()).length;
  return (
    <th scope="col" data-select>
      <input
        type="checkbox"
        aria-label="Select all rows of this page"
        checked={rows.length > 0 && count === rows.length}
        ref={(element) => {
          if (element) element.indeterminate = count > 0 && count < rows.length;
        }}
        onChange={model.getToggleAllRowsSelectedHandler()}
      />
    </th>
  );
}
