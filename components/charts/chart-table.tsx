import { Drawn } from '@/components/ui/drawn';
import { type Markup, markup } from '@/components/ui/markup';

export type ChartTableColumn = { label: string; numeric?: boolean };

type ChartTableProps = { caption: string; columns: ChartTableColumn[]; rows: (string | Markup)[][] };

/** The numbers of a chart: the first cell of a row names it. `caption` is read out and not shown. */
export function ChartTable({ caption, columns, rows }: ChartTableProps) {
  const end = (index: number) => (columns[index]?.numeric ? markup` data-end=""` : null);
  const heads = columns.map(({ label }, index) => markup`<th scope="col"${end(index)}>${label}</th>`);
  const lines = rows.map(
    ([head = '', ...cells]) =>
      markup`<tr><th scope="row"${end(0)}>${head}</th>${cells.map((cell, index) => markup`<td${end(index + 1)}>${cell}</td>`)}</tr>`,
  );
  const drawing = markup`<caption class="sr-only">${caption}</caption><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody>`;
  return <Drawn as="table" className="chart-table" drawing={drawing} />;
}
