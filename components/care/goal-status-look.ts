import type { GoalStatus } from '@/lib/domain/enrollment/assessment';
import type { Mark } from './mark';

export type StatusTone = 'good' | 'watch' | 'late' | 'stopped' | 'unknown';

/** The word, the tone and the mark of every goal status; the same everywhere. */
export const goalStatusLook: Record<GoalStatus, { label: string; tone: StatusTone; mark: Mark }> = {
  achieved: { label: 'Achieved', tone: 'good', mark: 'check' },
  sustaining: { label: 'Holding', tone: 'good', mark: 'double-check' },
  'on-track': { label: 'On track', tone: 'good', mark: 'dot' },
  'at-risk': { label: 'At risk', tone: 'watch', mark: 'half-dot' },
  'off-track': { label: 'Off track', tone: 'late', mark: 'down-triangle' },
  overdue: { label: 'Overdue', tone: 'late', mark: 'clock' },
  'no-data': { label: 'No recent score', tone: 'unknown', mark: 'dashed-ring' },
  'on-hold': { label: 'On hold', tone: 'stopped', mark: 'pause' },
  'not-started': { label: 'Not started', tone: 'unknown', mark: 'dash' },
};

/** Statuses as they stand beside each other: what needs someone first. */
export const goalStatusOrder: GoalStatus[] = [
  'off-track',
  'overdue',
  'at-risk',
  'no-data',
  'on-hold',
  'on-track',
  'achieved',
  'sustaining',
  'not-started',
];
