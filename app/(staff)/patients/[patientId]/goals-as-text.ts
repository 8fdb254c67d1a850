import { packRows, unpackRows } from '@/components/data-table/packed-rows';
import type { PatientGoal } from '@/lib/data/patients/enrollment-view';

type Chart = PatientGoal['chart'];
type Point = [day: string, week: number, expected: number, lower: number, upper: number];
type Sent = Omit<PatientGoal, 'chart'> & { chart: Omit<Chart, 'expected'> & { expected: Point[] } };

/** As much as a drawing can show. */
const short = (value: number) => Math.round(value * 1000) / 1000;

/** Goals on their way to where they are drawn. Of those that are not drawn `inFull` the chart stays behind. */
export function goalsAsText(goals: readonly PatientGoal[], inFull: (goal: PatientGoal) => boolean): string {
  return packRows(goals.map((goal): Sent => ({ ...goal, chart: inFull(goal) ? sentChart(goal.chart) : bare(goal.chart) })));
}

export function goalsOfText(text: string): PatientGoal[] {
  return unpackRows<Sent>(text).map(({ chart, ...goal }) => ({
    ...goal,
    chart: { ...chart, expected: chart.expected.map(([day, week, expected, lower, upper]) => ({ day, week, expected, lower, upper })) },
  }));
}

function sentChart(chart: Chart): Sent['chart'] {
  const point = ({ day, week, expected, lower, upper }: Chart['expected'][number]): Point => [
    day,
    short(week),
    short(expected),
    short(lower),
    short(upper),
  ];
  return { ...chart, expected: chart.expected.map(point) };
}

const bare = (chart: Chart): Sent['chart'] => ({ ...chart, expected: [], observations: [], phases: [], holds: [] });
