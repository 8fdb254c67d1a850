'use client';

import { Drawn } from '@/components/ui/drawn';
import { type Markup, markup } from '@/components/ui/markup';
import type { DataColumn } from './data-column';
import { KeepFocus } from './keep-focus';
import type { TableModel } from './use-table-model';

export type DataRowsProps<Row extends object> = {
  model: TableModel<Row>;
  visible: readonly DataColumn<Row>[];
  rowHref?: (row: Row) => string;
  selectable: boolean;
};

/**
 * The body: the first column names the row and is its link, a plain one that the table opens without leaving the page (`useRowLinks`). Each row is
 * drawn as text: by elements, fifty rows would be most of what a page of them costs.
 */
export function DataRows<Row extends object>({ model, visible, rowHref, selectable }: DataRowsProps<Row>) {
  return (
    <KeepFocus>
      <tbody>
        {model.getRowModel().rows.map((row, at) => (
          <Drawn
            as="tr"
            key={row.id}
            id={row.id}
            data-selected={row.getIsSelected() || undefined}
            drawing={cellsOf(row.id, at, row.original, { visible, rowHref, selectable })}
          />
        ))}
      </tbody>
    </KeepFocus>
  );
}

type Shown<Row extends object> = Pick<DataRowsProps<Row>, 'visible' | 'rowHref' | 'selectable'>;

function cellsOf<Row extends object>(
  id: string,
  at: number,
  row: Row,
  { visible: [lead, ...rest], rowHref, selectable }: Shown<Row>,
): Markup {
  const box = markup`<td data-select="true"><input type="checkbox" id="box${at}" value="${id}" aria-label="Select" aria-labelledby="box${at} row${at}"></td>`;
  return markup`${selectable ? box : null}${lead ? leadCell(at, lead, row, rowHref) : null}${rest.map((column) => cellOf(column, row))}`;
}

function leadCell<Row extends object>(
  at: number,
  { className = '', cell }: DataColumn<Row>,
  row: Row,
  rowHref?: (row: Row) => string,
): Markup {
  const content = rowHref ? markup`<a href="${rowHref(row)}" data-row-link="">${cell(row)}</a>` : cell(row);
  return markup`<th scope="row" class="${className}" id="row${at}">${content}</th>`;
}

function cellOf<Row extends object>({ className, label, align, cell }: DataColumn<Row>, row: Row): Markup {
  const names = className === undefined ? null : markup` class="${className}"`;
  const told = label === undefined ? null : markup` data-label="${label}"`;
  return markup`<td${names}${told}${align === 'end' ? markup` data-end=""` : null}>${cell(row)}</td>`;
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
