import { sumReasons, sumShown } from '@/lib/domain/outcomes/sum-shown';
import { isSmall, suppressCells } from '@/lib/domain/outcomes/suppress';

/** People by where their care stands. `reason` is why it was discontinued, else null. */
export type CareGroup = { n: number; status: 'active' | 'on-hold' | 'completed' | 'discontinued'; reason: string | null };

/** Where the care of those enrolled stands, as it may be shown; null when withheld. */
export type Completion = {
  inCare: number | null;
  onHold: number | null;
  completed: number | null;
  discontinued: number | null;
  /** Most frequent first. A reason that few gave is not even named: those stand together, last, with `reason` null. */
  reasons: { reason: string | null; count: number | null }[];
};

const stands = ['active', 'on-hold', 'completed', 'discontinued'] as const satisfies CareGroup['status'][];
type Stand = (typeof stands)[number];

const countOf = (groups: readonly CareGroup[]) => groups.reduce((sum, { n }) => sum + n, 0);
const of = (groups: readonly CareGroup[], status: Stand) => groups.filter((group) => group.status === status);

/** Sorts those enrolled in some reporting periods by where their care stands. */
export function completion(periods: readonly (readonly CareGroup[])[]): Completion {
  const shown = sumShown(stands, periods.map(standsIn));
  const { discontinued } = shown;
  return {
    inCare: shown.active,
    onHold: shown['on-hold'],
    completed: shown.completed,
    discontinued,
    reasons: discontinued ? reasonsIn(periods, discontinued) : [],
  };
}

/** Nothing is told: no reporting period has come about. */
export const untoldCompletion: Completion = { inCare: null, onHold: null, completed: null, discontinued: null, reasons: [] };

function standsIn(groups: readonly CareGroup[]): Record<Stand, number | null> {
  const { cells } = suppressCells(stands.map((status) => countOf(of(groups, status))));
  const isHidden = isSmall(countOf(groups));
  const shown = {} as Record<Stand, number | null>;
  for (const [at, status] of stands.entries()) shown[status] = isHidden ? null : (cells[at] ?? null);
  return shown;
}

function reasonsIn(periods: readonly (readonly CareGroup[])[], discontinued: number): Completion['reasons'] {
  const each = periods.map((groups) => reasonCells(of(groups, 'discontinued')));
  const given = new Set(each.flatMap((cells) => [...cells.keys()]).filter((reason) => reason !== ''));
  return sumReasons([...given].sort(), each, discontinued);
}

/** Reasons with how often they were given; null where that is withheld. What is withheld among them sums to more than 10, so the rest may be told. */
function reasonCells(groups: readonly CareGroup[]): Map<string, number | null> {
  const byReason = new Map<string, number>();
  for (const { n, reason } of groups) byReason.set(reason ?? '', (byReason.get(reason ?? '') ?? 0) + n);
  const all = [...byReason].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  const { cells } = suppressCells(all.map(([, count]) => count));
  return new Map(all.map(([reason], at) => [reason, cells[at] ?? null]));
}
