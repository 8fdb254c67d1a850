import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { RelativeTime } from '@/components/ui/relative-time';
import { formatDay } from '@/lib/format/dates';

/** A red flag that is not cleared. */
export type FlagView = {
  id: string;
  /** What was found ("Calf swelling, clot likely"). */
  title: string;
  severity: 'emergency' | 'urgent';
  /** What to do first, as an instruction. */
  firstStep: string;
  raisedAt: Date;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
  /** Day by which it must have been cleared. */
  clearBy: string;
  /** Whether exercises stop until it is cleared; true unless told (a self-harm answer asks for a person and stops nothing). */
  holdsCare?: boolean;
};

type FlagBannerProps = { flag: FlagView; now: Date; zone: string /** Buttons to acknowledge or clear. */; actions?: ReactNode };

/** A red flag on top of everything else: what to do first, then how long it has been waiting. */
export function FlagBanner({ flag, now, zone, actions }: FlagBannerProps) {
  const word = flag.severity === 'emergency' ? 'Emergency' : 'Urgent, same day';
  return (
    <Notice tone={flag.severity === 'emergency' ? 'emergency' : 'warn'} live={false} title={`${word}: ${flag.title}`}>
      <p className="font-medium text-base">{flag.firstStep}</p>
      <p className="mt-1 text-dense">
        Raised <RelativeTime instant={flag.raisedAt} now={now} zone={zone} />
        {flag.acknowledgedAt === null ? (
          ', not acknowledged yet.'
        ) : (
          <>
            , acknowledged <RelativeTime instant={flag.acknowledgedAt} now={now} zone={zone} />
            {flag.acknowledgedBy && ` by ${flag.acknowledgedBy}`}. To be cleared by {formatDay(flag.clearBy)}.
          </>
        )}{' '}
        {flag.holdsCare !== false && 'Exercises are on hold until a licensed clinician clears it.'}
      </p>
      {actions && <div className="mt-3 flex flex-wrap gap-2 print:hidden">{actions}</div>}
    </Notice>
  );
}
