import type { ComponentType } from 'react';
import type { GoalStatus } from '@/lib/domain/enrollment/assessment';
import {
  CheckMark,
  ClockMark,
  DashedRingMark,
  DashMark,
  DotMark,
  DoubleCheckMark,
  DownTriangleMark,
  HalfDotMark,
  PauseMark,
} from './goal-status-marks';

export type StatusTone = 'good' | 'watch' | 'late' | 'stopped' | 'unknown';

/** The word, the tone and the mark of every goal status; the same everywhere. */
export const goalStatusLook: Record<GoalStatus, { label: string; tone: StatusTone; Icon: ComponentType<{ 'aria-hidden'?: boolean }> }> = {
  achieved: { label: 'Achieved', tone: 'good', Icon: CheckMark },
  sustaining: { label: 'Holding', tone: 'good', Icon: DoubleCheckMark },
  'on-track': { label: 'On track', tone: 'good', Icon: DotMark },
  'at-risk': { label: 'At risk', tone: 'watch', Icon: HalfDotMark },
  'off-track': { label: 'Off track', tone: 'late', Icon: DownTriangleMark },
  overdue: { label: 'Overdue', tone: 'late', Icon: ClockMark },
  'no-data': { label: 'No recent score', tone: 'unknown', Icon: DashedRingMark },
  'on-hold': { label: 'On hold', tone: 'stopped', Icon: PauseMark },
  'not-started': { label: 'Not started', tone: 'unknown', Icon: DashMark },
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
