import { markup } from '@/components/ui/markup';
import { weeksBetween } from '@/lib/domain/day';
import { formatDay } from '@/lib/format/dates';
import { formatNumber, formatValue } from '@/lib/format/numbers';
import { ChartTable } from './chart-table';
import type { GoalChartPoints, ObservedPoint } from './goal-chart-points';
import { scoresByDay } from './scores-by-day';

const columns = [
  { label: 'Date' },
  { label: 'Week', numeric: true },
  { label: 'Score', numeric: true },
  { label: 'Expected', numeric: true },
  { label: 'Band', numeric: true },
  { label: 'Note' },
];

function note({ replaced }: ObservedPoint, isFirst: boolean, order: string | null) {
  const parts = [isFirst ? 'Baseline' : null, order, replaced === null ? null : `Corrected, was ${formatNumber(replaced)}`];
  return parts.filter((part) => part !== null).join('. ');
}

/** Which score of its day each one is, the last being the one that counts; nothing where there is only one. */
function ordersOfDay(count: number): (string | null)[] {
  if (count === 1) return [null];
  return Array.from({ length: count }, (_, i) =>
    i + 1 === count ? `Last of ${count} that day, it counts` : `${i + 1} of ${count} that day`,
  );
}

/**
 * The numbers of a goal's chart, oldest first, with what was expected on each day; the target closes it. With `correctAt`, the address under which
 * scores are corrected, each leads there.
 */
export function GoalChartTable({ points, correctAt }: { points: GoalChartPoints; correctAt?: string }) {
  const week = (on: string) => formatNumber(weeksBetween(points.startsOn, on));
  const ordered = scoresByDay(points.observations).flatMap(({ earlier }) => ordersOfDay(earlier.length + 1));
  const observed = points.observations.map((point, index) => [
    formatDay(point.observedOn),
    week(point.observedOn),
    formatValue(point.value, points.unit),
    point.band ? formatNumber(point.band.expected) : '–',
    point.band ? `${formatNumber(point.band.lower)} to ${formatNumber(point.band.upper)}` : '–',
    markup`${note(point, index === 0, ordered[index] ?? null)}${
      correctAt && point.id ? markup`<a href="${correctAt}/${point.id}" class="prose-link ml-2 print:hidden">Correct</a>` : null
    }`,
  ]);
  const target = [
    formatDay(points.dueOn),
    week(points.dueOn),
    '–',
    formatValue(points.target, points.unit),
    '–',
    'Target, due on this day',
  ];
  const spans = [
    ...points.phases.map(({ name, from, to }) => `${name}: ${formatDay(from)} to ${formatDay(to)}`),
    ...points.holds.map(({ from, to, reason }) => `On hold (${reason}): ${formatDay(from)} to ${formatDay(to)}`),
  ];
  return (
    <>
      <ChartTable caption={`${points.measure}: scores and what was expected`} columns={columns} rows={[...observed, target]} />
      {spans.length > 0 && <p className="mt-2 px-2 text-muted">{spans.join(' · ')}</p>}
    </>
  );
}
