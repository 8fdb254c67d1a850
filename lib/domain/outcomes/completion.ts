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

/** Sorts those enrolled by where their care stands. */
export function completion(groups: readonly CareGroup[]): Completion {
  const of = (status: CareGroup['status']) => groups.filter((group) => group.status === status);
  const sizes = (['active', 'on-hold', 'completed', 'discontinued'] as const).map((status) => countOf(of(status)));
  const enrolled = countOf(groups);
  const [inCare = null, onHold = null, completed = null, discontinued = null] = isSmall(enrolled) ? [] : suppressCells(sizes).cells;
  return { inCare, onHold, completed, discontinued, reasons: discontinued ? reasonsOf(of('discontinued')) : [] };
}

const countOf = (groups: readonly CareGroup[]) => groups.reduce((sum, { n }) => sum + n, 0);

function reasonsOf(groups: readonly CareGroup[]): Completion['reasons'] {
  const byReason = new Map<string, number>();
  for (const { n, reason } of groups) byReason.set(reason ?? '', (byReason.get(reason ?? '') ?? 0) + n);
  const all = [...byReason].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  const { cells } = suppressCells(all.map(([, count]) => count));
  const named = all.filter(([reason], at) => reason !== '' && cells[at] !== null);
  const rest = all.filter((entry) => !named.includes(entry)).reduce((sum, [, count]) => sum + count, 0);
  // What is withheld among them sums to more than 10, so the rest may be told.
  return [...named.map(([reason, count]) => ({ reason, count })), ...(rest > 0 ? [{ reason: null, count: rest }] : [])];
}
