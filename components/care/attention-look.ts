import { Bell, CalendarClock, CircleCheck, Clock, type LucideIcon, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { AttentionRank } from '@/lib/domain/enrollment/assessment';
import type { StatusTone } from './goal-status-look';

export type AttentionLook = { label: string; tone: StatusTone; Icon: LucideIcon };

const emergency: AttentionLook = { label: 'Emergency', tone: 'late', Icon: OctagonAlert };
const today: AttentionLook = { label: 'Today', tone: 'late', Icon: TriangleAlert };
const overdue: AttentionLook = { label: 'Overdue', tone: 'late', Icon: Clock };
const review: AttentionLook = { label: 'Review', tone: 'watch', Icon: Bell };
const due: AttentionLook = { label: 'Due', tone: 'unknown', Icon: CalendarClock };
const confirm: AttentionLook = { label: 'Confirm', tone: 'good', Icon: CircleCheck };

/** How each rank of attention looks: a word, a tone and a mark. Rank 13 needs nobody. */
export const attentionLook: Record<AttentionRank, AttentionLook> = {
  1: emergency,
  2: today,
  3: today,
  4: review,
  5: overdue,
  6: overdue,
  7: review,
  8: review,
  9: review,
  10: due,
  11: due,
  12: confirm,
  13: { label: 'Nothing to do', tone: 'unknown', Icon: CircleCheck },
};
