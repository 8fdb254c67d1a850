import { FigureValue } from '@/components/ui/figure-value';
import { Notice } from '@/components/ui/notice';
import type { ProgramOutcome } from '@/lib/data/outcomes/program-outcome';
import type { FollowUpLevel } from '@/lib/domain/outcomes/program-response';
import type { ShownRate } from '@/lib/domain/outcomes/suppress';
import { formatInterval, formatShareInterval } from '@/lib/format/intervals';
import { formatChange, formatNumber, formatShare } from '@/lib/format/numbers';
import { changeUnit, followUpWords, spreadWords, Withheld } from './shown-figure';

const bounds = (interval: { low: number; high: number } | null) => interval && { lower: interval.low, upper: interval.high };

/** The figures that come first, each with what it rests on. */
export function ProgramFigures({ program: { measure, response }, period }: { program: ProgramOutcome; period: string }) {
  const { improvement } = response;
  return (
    <div className="grid grid-cols-2 gap-x-8 gap-y-6 lg:grid-cols-5 max-lg:[&>:last-child]:col-span-2">
      <FigureValue label="Enrolled" value={response.enrolled === null ? <Withheld /> : formatNumber(response.enrolled)} period={period} />
      <FollowUpFigure rate={response.followedUp} level={response.level} period={period} />
      <RateFigure label="Reached MCID, everyone" rate={response.reachedMcid.everyone} period={period} />
      <RateFigure label="Reached MCID, completers only" rate={response.reachedMcid.completers} period={period} />
      <FigureValue
        label={`Mean improvement, ${measure.shortName.toLowerCase()}`}
        value={improvement ? formatChange(improvement.mean, changeUnit(measure.unit)) : <Withheld />}
        interval={improvement ? formatInterval(bounds(improvement.interval), '') : undefined}
        period={period}
      >
        {improvement ? <span className="text-muted">{spreadWords(improvement)}</span> : null}
      </FigureValue>
    </div>
  );
}

function FollowUpFigure({ rate, level, period }: { rate: ShownRate; level: FollowUpLevel; period: string }) {
  if (rate.count === null) return <FigureValue label="Followed up" value={followUpWords[level] ?? <Withheld />} period={period} />;
  return <RateFigure label="Followed up" rate={rate} period={period} />;
}

/** A share with its interval and what it is of. */
export function RateFigure({ label, rate: { count, total, share, interval }, period }: { label: string; rate: ShownRate; period: string }) {
  if (total === 0) return <FigureValue label={label} value={<span className="text-muted">–</span>} period={period} />;
  if (count === null || total === null) return <FigureValue label={label} value={<Withheld />} period={period} />;
  return (
    <FigureValue
      label={label}
      value={formatShare(share)}
      n={formatNumber(count)}
      of={formatNumber(total)}
      interval={formatShareInterval(bounds(interval))}
      period={period}
    />
  );
}

/** Warns below 80% of follow-up, and says below 60% that nothing may be compared. */
export function FollowUpNotice({ level }: { level: FollowUpLevel }) {
  if (level === 'warn') {
    return (
      <Notice tone="warn" title="Fewer than 80% were followed up">
        Those who are missing often did worse. Read the figures of completers with care, and ask for the missing scores.
      </Notice>
    );
  }
  if (level === 'no-comparison') {
    return (
      <Notice tone="warn" title="Fewer than 60% were followed up, so nothing is compared">
        The figures below describe those who were seen. They stand neither beside other programs nor against what was expected.
      </Notice>
    );
  }
  return null;
}
