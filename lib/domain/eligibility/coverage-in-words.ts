import type { SponsorKind } from './sponsor-kinds';

const money = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', trailingZeroDisplay: 'stripIfInteger' });

/** Coverage for whom: besides the sponsor's own people, and from and until which age in years. */
export type Covered = {
  coversSpouse: boolean;
  coversChildren: boolean;
  minAge: number;
  childMinAge: number | null;
  childUntilAge: number | null;
};

/** What a member pays of a visit, from cents. */
export function costInWords(cents: number): string {
  return cents === 0 ? 'Nothing' : `${money.format(cents / 100)} for each visit`;
}

/** How many visits are paid for; null is no limit. */
export function visitsInWords(limit: number | null): string {
  if (limit === null) return 'As many as your program needs';
  return limit === 1 ? 'One' : `Up to ${limit}`;
}

/** "Employees and their spouses, from age 18; children from age 13 until their 26th birthday". */
export function whoInWords({ coversSpouse, coversChildren, minAge, childMinAge, childUntilAge }: Covered, kind: SponsorKind): string {
  const self = kind === 'employer' ? 'Employees' : 'Members of the plan';
  const childrenApart = coversChildren && (childUntilAge !== null || (childMinAge !== null && childMinAge !== minAge));
  const family = [coversSpouse ? 'their spouses' : null, coversChildren && !childrenApart ? 'their children' : null].filter(
    (one) => one !== null,
  );
  const everyone =
    family.length > 0
      ? new Intl.ListFormat('en-US').format([self, ...family]).replace(/, and /, ' and ')
      : `${self}${childrenApart ? '' : ' only'}`;
  const until = childUntilAge === null ? '' : ` until their ${ordinal(childUntilAge)} birthday`;
  return `${everyone}, from age ${minAge}${childrenApart ? `; their children from age ${childMinAge ?? minAge}${until}` : ''}`;
}

const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinals = new Intl.PluralRules('en-US', { type: 'ordinal' });

/** "26th". */
export const ordinal = (count: number): string => `${count}${endings[ordinals.select(count)]}`;
