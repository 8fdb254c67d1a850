import type { Day } from '@/lib/domain/day';
import type { CitedNumber } from '@/lib/domain/evidence';
import { type Period, quarterOf, quartersIn } from '@/lib/domain/outcomes/period';

/** People that make a reporting period: of so many a quarter, say those without a follow-up, is more than 10 and can be told. */
export const reportingPeople = { value: 50, mark: 'P', source: 'Proposed by Cairn' } as const satisfies CitedNumber;

/** How many began in a quarter; as good as counted where it stops at `reportingPeople`. */
export type QuarterCount = { from: Day; enrolled: number };

/** A period that a program is told by. Nobody began in an empty one. */
export type ReportingPeriod = Period & { isEmpty: boolean };

/** What is told of a program for the quarters asked for. Null while no reporting period that they touch has come about. */
export type ToldPeriod = { period: Period; parts: Period[] } | null;

/**
 * The periods a program is told by, one after the other: whole quarters that are over, as many as it takes until enough people have begun. Each depends on
 * those before it only, so that it stays as it is when time goes on. Whoever asks gets one or several of them whole. So two answers differ by whole
 * reporting periods, and as a figure is told for several only if it is told for each, no difference tells more than the parts do: tables built from one set
 * of disjoint cells are the remedy against disclosure by differencing (Hundepool et al., Statistical Disclosure Control, 2012; M).
 */
export function reportingPeriods(quarters: readonly QuarterCount[]): ReportingPeriod[] {
  const periods: ReportingPeriod[] = [];
  let open: QuarterCount | null = null;
  for (const { from, enrolled } of quarters) {
    const grown: QuarterCount = { from: open?.from ?? from, enrolled: (open?.enrolled ?? 0) + enrolled };
    const isWhole = grown.enrolled === 0 || grown.enrolled >= reportingPeople.value;
    if (isWhole) periods.push({ from: grown.from, to: quarterOf(from).to, isEmpty: grown.enrolled === 0 });
    open = isWhole ? null : grown;
  }
  return periods;
}

/** The reporting periods that the quarters asked for touch, whole. `counts` are a program's quarters from its first enrollment to the last whole quarter. */
export function toldPeriod(asked: Period, counts: readonly QuarterCount[]): ToldPeriod {
  const first = counts[0]?.from;
  if (first === undefined || asked.to < first) return { period: asked, parts: [] };
  const touched = reportingPeriods(counts).filter(({ from, to }) => from <= asked.to && to >= asked.from);
  const parts = touched.filter(({ isEmpty }) => !isEmpty).map(({ from, to }) => ({ from, to }));
  const [start, end] = [parts[0], parts.at(-1)];
  if (start && end) return { period: { from: start.from, to: end.to }, parts };
  return touched.length === quartersIn(asked).length ? { period: asked, parts } : null;
}
