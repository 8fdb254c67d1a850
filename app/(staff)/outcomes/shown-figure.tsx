import { Badge } from '@/components/ui/badge';
import type { FollowUpLevel, ShownMean } from '@/lib/domain/outcomes/program-response';
import type { ShownRate } from '@/lib/domain/outcomes/suppress';
import { formatOf } from '@/lib/format/counts';
import { formatInterval, formatShareInterval } from '@/lib/format/intervals';
import { formatChange, formatNumber, formatShare } from '@/lib/format/numbers';

export function Withheld() {
  return <span className="text-muted">Withheld</span>;
}

/** A count, or that it is withheld. */
export function ShownCount({ count }: { count: number | null }) {
  return count === null ? <Withheld /> : formatNumber(count);
}

/** A share over what it rests on: 62.1%, its interval, 41 of 66. */
export function RateCell({ rate: { count, total, share, interval }, hideInterval }: { rate: ShownRate; hideInterval?: boolean }) {
  if (total === 0) return <span className="text-muted">–</span>;
  if (count === null || total === null) return <Withheld />;
  return (
    <>
      <span className="block font-medium">{formatShare(share)}</span>
      <span className="block whitespace-nowrap text-dense text-muted">
        {hideInterval ? '' : `${formatShareInterval(interval && { lower: interval.low, upper: interval.high })}, `}
        {formatOf(count, total)}
      </span>
    </>
  );
}

/** A mean improvement over its interval, SD and number of people. */
export function MeanCell({ mean, unit }: { mean: ShownMean | null; unit: string }) {
  if (mean === null) return <Withheld />;
  return (
    <>
      <span className="block font-medium">{formatChange(mean.mean, changeUnit(unit))}</span>
      <span className="block whitespace-nowrap text-dense text-muted">
        {formatInterval(mean.interval && { lower: mean.interval.low, upper: mean.interval.high }, '')}, {spreadWords(mean)}
      </span>
    </>
  );
}

/** A change of a score that is itself in percent is one of points, not a share of the first score. */
export const changeUnit = (unit: string) => (unit === '%' ? 'points' : unit);

/** "SD 9.1, n = 65"; either both are known or neither. */
export function spreadWords({ sd, n }: ShownMean): string {
  return sd === null || n === null ? 'SD and n withheld' : `SD ${formatNumber(sd)}, n = ${formatNumber(n)}`;
}

/** Levels that need saying, each in its tone. */
const tones = { enough: null, warn: 'watch', 'no-comparison': 'late', unsure: null, unknown: null } as const satisfies Record<
  FollowUpLevel,
  unknown
>;

/** How far a follow-up reaches where its count is withheld. */
export const followUpWords = {
  enough: '80% or more',
  warn: 'Below 80%',
  'no-comparison': 'Below 60%',
  unsure: '60% or more',
  unknown: null,
} as const satisfies Record<FollowUpLevel, string | null>;

/** What of a follow-up needs saying; where its count is withheld, how far it reaches at least. */
export function FollowUpCell({ rate, level }: { rate: ShownRate; level: FollowUpLevel }) {
  const tone = tones[level];
  const isCounted = rate.count !== null || rate.total === 0;
  return (
    <>
      {isCounted || level === 'unknown' ? <RateCell rate={rate} hideInterval /> : null}
      {!isCounted && tone === null ? <span className="whitespace-nowrap">{followUpWords[level]}</span> : null}
      {tone && rate.total !== 0 ? <Badge tone={tone}>{followUpWords[level]}</Badge> : null}
    </>
  );
}
