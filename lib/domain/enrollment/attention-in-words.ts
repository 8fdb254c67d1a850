import { addDays, type Day, daysBetween } from '@/lib/domain/day';
import type { AttentionRank, AttentionReason } from '@/lib/domain/enrollment/assessment';
import { dueWords } from '@/lib/domain/enrollment/attention';
import { attentionParameters } from '@/lib/domain/enrollment/attention-parameters';
import type { FlagFact } from '@/lib/domain/enrollment/facts';
import { daysInWords } from '@/lib/domain/goals/value-in-words';

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

/** Open flags in the words that their rows use: a self-harm answer asks for a person today, and is no warning sign of the leg. */
export function flagsInWords({ redFlags, selfHarm }: { redFlags: number; selfHarm: number }): string {
  const counted = (count: number, noun: string) => (count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`]);
  return [...counted(redFlags, 'red flag'), ...counted(selfHarm, 'self-harm answer')].join(' and ');
}

/** The same of flags as they are read. */
export function flagCounts(flags: readonly Pick<FlagFact, 'screen'>[]): { redFlags: number; selfHarm: number } {
  const selfHarm = flags.filter(({ screen }) => screen === 'self-harm').length;
  return { redFlags: flags.length - selfHarm, selfHarm };
}

/** Whether a reason tells of a flag, which stands in full on top of its patient's page. */
export const isOfFlag = ({ rank }: Pick<AttentionReason, 'rank'>): boolean => rank <= 3 || rank === 6;
