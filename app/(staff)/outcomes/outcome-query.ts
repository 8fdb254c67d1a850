import type { Outcomes } from '@/lib/data/outcomes/get-outcomes';
import type { Period } from '@/lib/domain/outcomes/period';

export type OutcomeQuery = { from?: string; to?: string; months?: string; program?: string };

/** The address of the outcomes with these filters. */
export function outcomesHref(query: OutcomeQuery, path = '/outcomes'): string {
  const set = Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '');
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set)}`;
}

/** The filters that hold, as an address says them: days where days were asked for, else months. */
export function queryOf(asked: { from: string; to: string; months: number; program: string | null }, view: Outcomes): OutcomeQuery {
  const byDays = view.problem === null && (asked.from !== '' || asked.to !== '');
  return { ...(byDays ? view.period : { months: String(asked.months) }), program: view.detail ? (asked.program ?? undefined) : undefined };
}

/** What the figures are of: the reporting periods of the chosen program, or the quarters that were asked for. */
export function toldPeriodOf({ detail, rows, period }: Pick<Outcomes, 'detail' | 'rows' | 'period'>): Period {
  return (detail ? rows[0]?.period : null) ?? period;
}
