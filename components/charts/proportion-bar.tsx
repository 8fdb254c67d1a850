import { formatOf } from '@/lib/format/counts';
import { formatShareInterval } from '@/lib/format/intervals';
import { formatShare } from '@/lib/format/numbers';
import { type Proportion, suppressedWords } from './counted';
import './chart-marks.css';

const ends = [
  { share: 0, anchor: 'start' },
  { share: 0.5, anchor: 'middle' },
  { share: 1, anchor: 'end' },
] as const;

type ProportionBarProps = {
  label: string;
  proportion: Proportion;
  /** What to compare with, as a share: a dashed tick across the scale, named below it. */
  reference?: { share: number; label: string };
};

/** A proportion as a dot with its 95% interval on a scale from 0 to 100%, beside the numbers it rests on. */
export function ProportionBar({ label, proportion, reference }: ProportionBarProps) {
  return (
    <div className="grid break-inside-avoid grid-cols-[minmax(0,1fr)_9.5rem] items-baseline gap-x-4 gap-y-1 py-1.5">
      <span className="font-medium">{label}</span>
      {proportion.suppressed ? (
        <span className="text-right text-dense text-muted">{suppressedWords}</span>
      ) : (
        <span className="text-right tabular-nums">
          <span className="font-semibold">{formatShare(proportion.share)}</span>{' '}
          <span className="text-dense text-muted">({formatShareInterval(proportion)})</span>
        </span>
      )}
      <ProportionScale proportion={proportion} reference={reference} />
      <span className="self-start text-right text-dense text-muted tabular-nums">
        {proportion.suppressed ? '–' : formatOf(proportion.n, proportion.of)}
      </span>
      {reference && (
        <span className="col-span-2 text-muted text-xs">
          Dashed: {reference.label} {formatShare(reference.share)}
        </span>
      )}
    </div>
  );
}

function ProportionScale({ proportion, reference }: Omit<ProportionBarProps, 'label'>) {
  const at = (share: number) => `${Math.round(share * 1000) / 10}%`;
  return (
    <svg aria-hidden="true" width="100%" height="34" overflow="visible" className="min-w-0">
      <line x2="100%" y1="10" y2="10" className="mark-grid" />
      {[0, 0.5, 1].map((share) => (
        <line key={share} x1={at(share)} x2={at(share)} y1="4" y2="16" className="mark-grid" />
      ))}
      {ends.map(({ share, anchor }) => (
        <text key={share} x={at(share)} y="30" textAnchor={anchor} className="chart-text">
          {share * 100}%
        </text>
      ))}
      {reference && <line x1={at(reference.share)} x2={at(reference.share)} y1="1" y2="19" className="mark-expected" />}
      {!proportion.suppressed && (
        <>
          <line x1={at(proportion.lower)} x2={at(proportion.upper)} y1="10" y2="10" className="mark-interval" />
          <line x1={at(proportion.lower)} x2={at(proportion.lower)} y1="6" y2="14" className="mark-interval" />
          <line x1={at(proportion.upper)} x2={at(proportion.upper)} y1="6" y2="14" className="mark-interval" />
          <circle cx={at(proportion.share)} cy="10" r="5" className="mark-dot" />
        </>
      )}
    </svg>
  );
}
