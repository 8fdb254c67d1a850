import { weeksBetween } from '@/lib/domain/day';
import { formatDay } from '@/lib/format/dates';
import { formatNumber, formatValue } from '@/lib/format/numbers';
import type { GoalChartPoints } from './goal-chart-points';

/** What a goal's chart shows, in two or three sentences, for people who do not see it. */
export function goalChartSummary(points: GoalChartPoints): string {
  const { unit, observations } = points;
  const first = observations[0];
  const last = observations.at(-1);
  const range = `The axis runs from ${formatNumber(points.min)} to ${formatValue(points.max, unit)}; ${points.better} is better.`;
  const target = `The target is ${formatValue(points.target, unit)} by ${formatDay(points.dueOn)}.`;
  if (!first || !last) return `${target} No score yet. ${range}`;
  const week = Math.floor(weeksBetween(points.startsOn, last.observedOn));
  const band = last.band ? `, expected ${formatNumber(last.band.lower)} to ${formatNumber(last.band.upper)}` : '';
  const way = observations.length > 1 ? `From ${formatNumber(first.value)} at the start to` : 'The only score is';
  return `${way} ${formatValue(last.value, unit)} on ${formatDay(last.observedOn)} (week ${week})${band}. ${target} ${range}`;
}
