import { type Markup, markup } from '@/components/ui/markup';
import type { AttentionItem } from './attention-list';
import { attentionLook } from './attention-look';

type FirstReason = {
  /** The most urgent one; null when nobody is needed. */
  reason: Pick<AttentionItem, 'rank' | 'text'> | null;
  /** How many stand behind it. */
  more: number;
  /** Formatted day until which lower ranks are hidden; null when nothing is. */
  snoozedUntil: string | null;
};

/** Why someone is needed, for a row of a table; all reasons stand on the patient's page. */
export function firstReason({ reason, more, snoozedUntil }: FirstReason): Markup {
  if (!reason) return markup`<p class="text-muted">${snoozedUntil === null ? 'Nothing to do' : `Snoozed until ${snoozedUntil}`}</p>`;
  const { label, tone, mark } = attentionLook[reason.rank];
  const style = reason.rank <= 3 ? 'reason font-semibold' : 'reason';
  return markup`<p class="${style}" data-mark="${mark}" data-tone="${tone}"><span class="sr-only">${label}: </span>${reason.text}</p>${
    more > 0 ? markup`<p class="cell-note pl-6">and ${more} more</p>` : null
  }${snoozedUntil === null ? null : markup`<p class="cell-note pl-6">Snoozed until ${snoozedUntil}</p>`}`;
}
