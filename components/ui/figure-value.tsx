import type { ReactNode } from 'react';

export type FigureValueProps = {
  /** What it is a figure of. */
  label: ReactNode;
  /** Already formatted: "62.1%". */
  value: ReactNode;
  /** n of N; leave both out only for counts. */
  n?: string;
  of?: string;
  /** "46.2–72.4%". */
  interval?: ReactNode;
  /** Of the interval, in percent. */
  level?: number;
  period?: ReactNode;
  /** A definition, a caveat, a link to the table. */
  children?: ReactNode;
};

/** One number with all that is needed to trust it: n/N, interval, period. No card around it. */
export function FigureValue({ label, value, n, of, interval, level = 95, period, children }: FigureValueProps) {
  return (
    <figure className="flex min-w-0 flex-col">
      <figcaption className="text-dense text-muted">{label}</figcaption>
      <p className="font-semibold text-2xl tabular-nums tracking-tight">{value}</p>
      <p className="flex flex-wrap gap-x-2 text-dense text-muted tabular-nums">
        {n !== undefined && of !== undefined ? (
          <span>
            {n} of {of}
          </span>
        ) : null}
        {interval ? (
          <span className="whitespace-nowrap">
            <abbr title={`${level}% confidence interval`} className="no-underline">
              {level}% CI
            </abbr>{' '}
            {interval}
          </span>
        ) : null}
      </p>
      {period ? <p className="text-muted text-xs">{period}</p> : null}
      {children ? <div className="mt-1 text-dense">{children}</div> : null}
    </figure>
  );
}
