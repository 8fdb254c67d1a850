import type { ReactNode } from 'react';

/** The accessible name of a chart's picture and the id of its description. */
export type ChartNaming = { label: string; describedBy: string };

type ChartWithTableProps = {
  /** Unique on the page; the id of the description starts with it. */
  id: string;
  name: string;
  /** What the chart shows in words; read out with it, and shown when `showSummary`. */
  summary: string;
  showSummary?: boolean;
  /** Hide the name where a heading right above already says it. */
  hideName?: boolean;
  chart: (naming: ChartNaming) => ReactNode;
  table: ReactNode;
};

/** A picture with its name, its description and, one key away, the table of the same numbers. Needs no script. */
export function ChartWithTable({ id, name, summary, showSummary, hideName, chart, table }: ChartWithTableProps) {
  const naming = { label: name, describedBy: `${id}-summary` };
  return (
    <figure className="group/chart min-w-0" data-chart>
      <figcaption className={hideName ? 'sr-only' : 'mb-2'}>
        <span className="font-medium">{name}</span>
        <span id={naming.describedBy} className={showSummary ? 'mt-0.5 block text-dense text-muted' : 'sr-only'}>
          {summary}
        </span>
      </figcaption>
      {chart(naming)}
      <details className="mt-1 text-dense">
        <summary className="inline-flex min-h-6 cursor-pointer items-center rounded-sm text-muted underline decoration-line underline-offset-4 hover:text-ink print:hidden">
          Numbers as a table
        </summary>
        <div className="mt-2 overflow-x-auto">{table}</div>
      </details>
    </figure>
  );
}
