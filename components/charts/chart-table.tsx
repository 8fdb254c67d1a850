import type { ReactNode } from 'react';

export type ChartTableColumn = { label: string; numeric?: boolean };

/** The numbers of a chart: the first cell of a row names it. `caption` is read out and not shown. */
export function ChartTable({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: ChartTableColumn[];
  rows: { key: string; cells: ReactNode[] }[];
}) {
  const align = (index: number) => (columns[index]?.numeric ? 'text-right tabular-nums' : 'text-left');
  return (
    <table className="w-full border-collapse text-dense">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label }, index) => (
            <th key={label} scope="col" className={`border-line border-b px-2 py-1 font-medium text-muted ${align(index)}`}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [head, ...cells] }) => (
          <tr key={key} className="border-line border-b last:border-0">
            <th scope="row" className={`whitespace-nowrap px-2 py-1 font-normal ${align(0)}`}>
              {head}
            </th>
            {cells.map((cell, index) => (
              <td key={columns[index + 1]?.label} className={`px-2 py-1 ${align(index + 1)}`}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
