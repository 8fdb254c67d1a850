import type { Benefit } from './response-271';
import { mostSpecific } from './therapy-benefits';
import { hundredthsOf, quantityOf } from './x12-values';

/** What a visit costs and how many there are. Null where the payer did not say it plainly enough. */
export type TherapyTerms = { memberCostCents: number | null; visitLimit: number | null; visitsLeft: number | null };

/** EB06 and HSD05 (code list 615): 29 remaining, 33 lifetime remaining, 24 year to date, 7 day, 27 visit. `v`, as stupidedi lists them; that "year to date" counts what was used is `P`. */
const remaining: readonly string[] = ['29', '33'];
const used: readonly string[] = ['24'];
const perVisit: readonly string[] = ['', '7', '27'];
/** EB09 (code list 673) and HSD01: visits, or services where a payer counts those. `v`, as OpenDental (EB271) and stupidedi list them. */
const visits: readonly string[] = ['VS', 'P6'];
/** III02: an office; physical therapy there is what Cairn means. */
const office = '11';

/** Terms of the service, where it has none those of the plan. */
export function therapyTerms({ service, plan }: { service: readonly Benefit[]; plan: readonly Benefit[] }): TherapyTerms {
  const isPriced = service.some(({ code }) => code === 'A' || code === 'B');
  return { memberCostCents: costOf(isPriced ? service : plan, deductiblesLeft([...service, ...plan])), ...visitsOf(service, plan) };
}

/**
 * A co-payment (B) is the price of a visit; of several, those for an office, then the highest: nobody shall pay more than
 * they were told. Without one, a visit is free only where co-insurance (A) is 0 and no deductible (C) is left.
 */
function costOf(benefits: readonly Benefit[], deductibles: readonly (number | null)[]): number | null {
  const priced = benefits.filter(({ code, period, amount }) => code === 'B' && perVisit.includes(period) && hundredthsOf(amount) !== null);
  if (priced.length > 0) {
    const specific = mostSpecific(priced);
    const inOffice = specific.filter(({ places }) => places.length === 0 || places.includes(office));
    return Math.max(...(inOffice.length > 0 ? inOffice : specific).map(({ amount }) => hundredthsOf(amount) ?? 0));
  }
  const shares = benefits.filter(({ code }) => code === 'A').map(({ percent }) => hundredthsOf(percent));
  return shares.length > 0 && [...shares, ...deductibles].every((share) => share === 0) ? 0 : null;
}

const deductiblesLeft = (benefits: readonly Benefit[]) =>
  benefits.filter(({ code, period }) => code === 'C' && remaining.includes(period)).map(({ amount }) => hundredthsOf(amount));

/** Limits (F) and what an active coverage (1, CB) says of them, as EB09 with EB10 or as HSD. */
function visitsOf(...groups: (readonly Benefit[])[]): Pick<TherapyTerms, 'visitLimit' | 'visitsLeft'> {
  for (const benefits of groups) {
    const counts = benefits.filter(({ code }) => ['F', '1', 'CB'].includes(code)).flatMap(countsOf);
    const of = (isWanted: (period: string) => boolean) => {
      const found = counts.filter(({ period }) => isWanted(period)).map(({ count }) => count);
      return found.length === 0 ? null : Math.min(...found);
    };
    const visitLimit = of((period) => !remaining.includes(period) && !used.includes(period));
    const taken = of((period) => used.includes(period));
    const left = of((period) => remaining.includes(period));
    const visitsLeft = left ?? (visitLimit !== null && taken !== null ? Math.max(0, visitLimit - taken) : null);
    if (visitLimit !== null || visitsLeft !== null) return { visitLimit, visitsLeft };
  }
  return { visitLimit: null, visitsLeft: null };
}

function countsOf({ quantityKind, quantity, period, deliveries }: Benefit): { count: number; period: string }[] {
  return [{ kind: quantityKind, quantity, period }, ...deliveries].flatMap((given) => {
    const count = visits.includes(given.kind) ? quantityOf(given.quantity) : null;
    return count === null ? [] : [{ count, period: given.period }];
  });
}
