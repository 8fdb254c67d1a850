import type { ChangeExample } from '@/lib/data/rosters/get-import';
import { fieldWords, type RosterField, rosterFields } from '@/lib/domain/eligibility/roster/roster-fields';
import { formatDay } from '@/lib/format/dates';

const isDate = (field: RosterField) => field === 'birthDate' || field === 'startsOn' || field === 'endsOn';

/** Each value that is another now: "Last name: Reyes → Lund". */
export function differencesOf(example: ChangeExample): string[] {
  const { before } = example;
  if (before === null) return [];
  const shown = (field: RosterField, value: string | null | undefined) => {
    if (value === null || value === undefined) return 'none';
    return isDate(field) ? formatDay(value) : value;
  };
  const now = example as unknown as Partial<Record<RosterField, string | null>>;
  const words = rosterFields
    .filter((field) => field in before && (before[field] ?? null) !== (now[field] ?? null))
    .map((field) => `${fieldWords[field].label}: ${shown(field, before[field])} → ${shown(field, now[field])}`);
  return words.length > 0 ? words : ['Subscriber: another one'];
}
