import { addDays, type Day, daysBetween } from '@/lib/domain/day';
import type { AttentionRank, AttentionReason } from '@/lib/domain/enrollment/assessment';
import { dueWords, suspected } from '@/lib/domain/enrollment/attention';
import { attentionParameters } from '@/lib/domain/enrollment/attention-parameters';
import type { FlagFact } from '@/lib/domain/enrollment/facts';
import { dayInWords, daysInWords } from '@/lib/domain/goals/value-in-words';

const nextStep: Record<AttentionRank, string> = {
  1: 'Call the patient now and acknowledge it.',
  2: 'Call the patient today and acknowledge it.',
  3: 'Speak with the patient today.',
  4: 'Call the patient and review the plan.',
  5: 'Record a score or move the date.',
  6: 'Clear it with a documented reason, or escalate.',
  7: 'Review the plan or the target.',
  8: 'Ask for a score.',
  9: 'Ask how the exercises are going.',
  10: 'Do it today or snooze it.',
  11: 'Plan the discharge or extend care.',
  12: 'Confirm and complete it.',
  13: '',
};

/**
 * A stored reason as it reads today: what, how long, and the next step ("Pain goal overdue by 6 days. Record a score or move the date.").
 * `now` gives flags their minutes and hours; without it they are told in days.
 */
export function reasonInWords(reason: AttentionReason, today: Day, now?: Date): string {
  return `${reasonStatement(reason, today, now)} ${nextStep[reason.rank]}`.trim();
}

/** What a reason asks for that has a page of its own. */
export type AskedFor = keyof typeof dueWords | 'end' | 'close-goal';

/** The page that a reason asks for: a check-in or screening that is due, the end of care, a reached goal to close. Null where there is none. */
export function reasonAsksFor({ rank, text }: Pick<AttentionReason, 'rank' | 'text'>): AskedFor | null {
  if (rank === 11) return 'end';
  if (rank === 12) return 'close-goal';
  if (text === dueWords['check-in']) return 'check-in';
  return text === dueWords.screening ? 'screening' : null;
}

type SeenFlag = Pick<FlagFact, 'screen' | 'clearBy'> & { acknowledgedAt: unknown };

/**
 * A flag that someone has seen and that is not past its time asks for nobody yet, so no rank tells of it; this does. Null for any other: those have a
 * reason of their own.
 */
export function seenFlagInWords({ screen, acknowledgedAt, clearBy }: SeenFlag, today: Day): string | null {
  if (acknowledgedAt === null || screen === 'self-harm' || today > clearBy) return null;
  const by = clearBy === today ? 'today' : `by ${dayInWords(clearBy)}`;
  return `Red flag: ${suspected[screen]}, acknowledged. It must be cleared ${by}.`;
}

/** The same without the next step, for a row of a list. */
export function reasonStatement({ rank, text, since, sinceInstant }: AttentionReason, today: Day, now: Date | undefined): string {
  const count = Math.max(0, daysBetween(since, today));
  const days = daysInWords(count);
  switch (rank) {
    case 1:
    case 2:
    case 3:
      return `${text} for ${sinceInstant !== null && now ? elapsed(new Date(sinceInstant), now) : days}.`;
    case 5:
      return `${text} by ${days}.`;
    case 6:
      return `${text}, ${days} past its time.`;
    case 8:
      return `${text} for ${days}.`;
    case 10:
      return count === 0 ? `${text} today.` : `${text}, late by ${days}.`;
    case 11:
      return closing(daysBetween(today, addDays(since, attentionParameters.closingDays.value)));
    case 12:
      return count === 0 ? `${text} today.` : `${text} ${days} ago.`;
    default:
      return text;
  }
}

function closing(daysLeft: number): string {
  if (daysLeft === 0) return 'Care ends today.';
  return daysLeft > 0 ? `Care ends in ${daysInWords(daysLeft)}.` : `Care was planned to end ${daysInWords(-daysLeft)} ago.`;
}

/** "40 min", "5 h", "3 days"; whole units, never rounded up. */
function elapsed(from: Date, to: Date): string {
  const minutes = Math.max(0, Math.floor((to.getTime() - from.getTime()) / 60_000));
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h`;
  return daysInWords(Math.floor(minutes / (24 * 60)));
}
