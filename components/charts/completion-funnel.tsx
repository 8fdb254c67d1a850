import { formatNumber, formatShare } from '@/lib/format/numbers';
import { type Counted, suppressedWords } from './counted';

export type FunnelStep = {
  key: string;
  label: string;
  count: Counted;
  /** Share of those enrolled, 0 to 1; null where it may not be shown. */
  share: number | null;
  /** What counts, in a few words ("a score 10 to 14 weeks after the start"). */
  definition?: string;
};

export type LeftReason = { key: string; reason: string; count: Counted };

type CompletionFunnelProps = { steps: FunnelStep[]; left: LeftReason[] };

/** How many of those enrolled came how far, then who left and why. A list of numbers; the bars only repeat them. */
export function CompletionFunnel({ steps, left }: CompletionFunnelProps) {
  return (
    <figure className="min-w-0">
      <figcaption className="sr-only">From enrollment to completion</figcaption>
      <ol className="space-y-3">
        {steps.map((step) => (
          <li key={step.key}>
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span>
                <span className="font-medium">{step.label}</span>
                {step.definition && <span className="ml-2 text-dense text-muted">{step.definition}</span>}
              </span>
              <Count count={step.count} share={step.share} />
            </div>
            <svg aria-hidden="true" data-bar width="100%" height="12" className="mt-1 block rounded-sm border border-edge bg-well">
              {step.share !== null && <rect width={`${step.share * 100}%`} height="12" className="fill-accent" />}
            </svg>
          </li>
        ))}
      </ol>
      {left.length > 0 && (
        <>
          <h3 className="mt-5 mb-1 font-medium">Left, and why</h3>
          <ul className="divide-y divide-line">
            {left.map(({ key, reason, count }) => (
              <li key={key} className="flex justify-between gap-4 py-1">
                <span>{reason}</span>
                <Count count={count} share={null} />
              </li>
            ))}
          </ul>
        </>
      )}
    </figure>
  );
}

function Count({ count, share }: { count: Counted; share: number | null }) {
  if (count.suppressed) return <span className="text-dense text-muted">{suppressedWords}</span>;
  return (
    <span className="whitespace-nowrap tabular-nums">
      <span className="font-semibold">{formatNumber(count.count)}</span>
      {share !== null && <span className="ml-2 text-muted">{formatShare(share)}</span>}
    </span>
  );
}
