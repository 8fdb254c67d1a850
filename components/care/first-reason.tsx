import type { AttentionItem } from './attention-list';
import { attentionLook } from './attention-look';

type FirstReasonProps = {
  /** The most urgent one; null when nobody is needed. */
  reason: Pick<AttentionItem, 'rank' | 'text'> | null;
  /** How many stand behind it. */
  more: number;
  /** Formatted day until which lower ranks are hidden; null when nothing is. */
  snoozedUntil: string | null;
};

/** Why someone is needed, for a row of a table; all reasons stand on the patient's page. */
export function FirstReason({ reason, more, snoozedUntil }: FirstReasonProps) {
  if (!reason) return <p className="text-muted">{snoozedUntil === null ? 'Nothing to do' : `Snoozed until ${snoozedUntil}`}</p>;
  const { label, tone, mark } = attentionLook[reason.rank];
  return (
    <>
      <p className={reason.rank <= 3 ? 'reason font-semibold' : 'reason'} data-mark={mark} data-tone={tone}>
        <span className="sr-only">{`${label}: `}</span>
        {reason.text}
      </p>
      {more > 0 ? <p className="cell-note pl-6">{`and ${more} more`}</p> : null}
      {snoozedUntil === null ? null : <p className="cell-note">{`Snoozed until ${snoozedUntil}`}</p>}
    </>
  );
}
