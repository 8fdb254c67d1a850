import type { AttentionRank } from '@/lib/domain/enrollment/assessment';
import type { StatusTone } from './goal-status-look';
import type { Mark } from './mark';

export type AttentionLook = { label: string; tone: StatusTone; mark: Mark };

const emergency: AttentionLook = { label: 'Emergency', tone: 'late', mark: 'emergency' };
const today: AttentionLook = { label: 'Today', tone: 'late', mark: 'warning' };
const overdue: AttentionLook = { label: 'Overdue', tone: 'late', mark: 'late' };
const review: AttentionLook = { label: 'Review', tone: 'watch', mark: 'bell' };
const due: AttentionLook = { label: 'Due', tone: 'unknown', mark: 'calendar' };
const confirm: AttentionLook = { label: 'Confirm', tone: 'good', mark: 'done' };

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
  13: { label: 'Nothing to do', tone: 'unknown', mark: 'done' },
};
