import type { SponsorKind } from './sponsor-kinds';

const money = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', trailingZeroDisplay: 'stripIfInteger' });

/** Coverage for whom: besides the sponsor's own people, and from which age in years. */
type Covered = { coversSpouse: boolean; coversChildren: boolean; minAge: number };

/** What a member pays of a visit, from cents. */
export function costInWords(cents: number): string {
  return cents === 0 ? 'Nothing' : `${money.format(cents / 100)} for each visit`;
}

/** How many visits are paid for; null is no limit. */
export function visitsInWords(limit: number | null): string {
  if (limit === null) return 'As many as your program needs';
  return limit === 1 ? 'One' : `Up to ${limit}`;
}

/** "Employees, their spouses and their children, from age 13". */
export function whoInWords({ coversSpouse, coversChildren, minAge }: Covered, kind: SponsorKind): string {
  const self = kind === 'employer' ? 'Employees' : 'Members of the plan';
  const family = [coversSpouse ? 'their spouses' : null, coversChildren ? 'their children' : null].filter((one) => one !== null);
  const everyone = family.length === 0 ? `${self} only` : new Intl.ListFormat('en-US').format([self, ...family]).replace(/, and /, ' and ');
  return `${everyone}, from age ${minAge}`;
}
