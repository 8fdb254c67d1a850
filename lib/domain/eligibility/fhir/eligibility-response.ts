import * as z from 'zod';
import { type Day, isDay } from '@/lib/domain/day';
import type { PayerAnswer, PayerInquiry } from '@/lib/domain/eligibility/payer-inquiry';
import { bestOf, type PayerWindow, planRank, serviceRank, standingOf } from '@/lib/domain/eligibility/payer-standing';
import { answerOfRejections } from '@/lib/domain/eligibility/x12/reject-reasons';

/** Payers fill in much more: only what is read here has to have a form. */
const Concept = z.object({ coding: z.array(z.object({ system: z.string().optional(), code: z.string().optional() })).default([]) });
const Money = z.object({ value: z.number().min(0).max(1e7), currency: z.string().default('USD') });
const Benefit = z.object({
  type: Concept,
  allowedUnsignedInt: z.int().min(0).optional(),
  allowedMoney: Money.optional(),
  usedUnsignedInt: z.int().min(0).optional(),
  usedMoney: Money.optional(),
});
const Item = z.object({
  category: Concept.optional(),
  excluded: z.boolean().default(false),
  network: Concept.optional(),
  benefit: z.array(Benefit).default([]),
});
const Insurance = z.object({
  coverage: z.object({ display: z.string().optional() }).default({}),
  inforce: z.boolean().optional(),
  benefitPeriod: z.object({ start: z.string().optional(), end: z.string().optional() }).default({}),
  item: z.array(Item).default([]),
});
const Response = z.object({
  resourceType: z.literal('CoverageEligibilityResponse'),
  status: z.literal('active'),
  outcome: z.enum(['queued', 'complete', 'error', 'partial']),
  id: z.string().optional(),
  identifier: z.array(z.object({ value: z.string().optional() })).default([]),
  request: z.object({ identifier: z.object({ value: z.string().optional() }).optional() }).default({}),
  contained: z.array(z.object({ resourceType: z.string(), id: z.string().optional(), birthDate: z.string().optional() })).default([]),
  patient: z.object({ reference: z.string().optional() }).default({}),
  insurance: z.array(Insurance).default([]),
  error: z.array(z.object({ code: Concept })).default([]),
});
const Outcome = z.object({ resourceType: z.literal('OperationOutcome'), issue: z.array(z.object({ code: z.string() })).min(1) });

type Response = z.infer<typeof Response>;
type Item = z.infer<typeof Item>;

const malformed: PayerAnswer = { kind: 'unavailable', reason: 'malformed' };
const rejected: PayerAnswer = { kind: 'unavailable', reason: 'rejected' };

/** What a payer's FHIR R4 answer says to the inquiry: a CoverageEligibilityResponse, or an OperationOutcome instead of it. */
export function answerOfEligibilityResponse(text: string, inquiry: PayerInquiry): PayerAnswer {
  const resource = parseJson(text);
  const refusal = Outcome.safeParse(resource);
  if (refusal.success) return refusal.data.issue.every(({ code }) => code === 'not-found') ? { kind: 'not-found' } : rejected;
  const parsed = Response.safeParse(resource);
  if (!parsed.success) return malformed;
  const response = parsed.data;
  const given = response.request.identifier?.value;
  if (given !== undefined && given !== inquiry.traceNumber) return malformed;
  if (response.outcome === 'queued') return rejected;
  if (response.outcome === 'error' || response.error.length > 0) return answerOfErrors(response);
  return isSomeoneElse(response, inquiry) ? { kind: 'not-found' } : coverageOf(response, inquiry);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** X12's reject reasons where the payer uses them; FHIR's own codes are about how the request was written. */
function answerOfErrors({ error }: Response): PayerAnswer {
  const codes = error.map(({ code }) => code.coding.find(({ system }) => system?.includes('x12.org'))?.code ?? '');
  return codes.length > 0 ? answerOfRejections(codes) : rejected;
}

function isSomeoneElse({ contained, patient }: Response, { subscriber, dependent }: PayerInquiry): boolean {
  const found = contained.find(({ resourceType, id }) => resourceType === 'Patient' && patient.reference === `#${id}`);
  return found?.birthDate !== undefined && found.birthDate !== (dependent ?? subscriber).birthDate;
}

function coverageOf({ insurance, identifier, id }: Response, { askedOn }: PayerInquiry): PayerAnswer {
  const standings = insurance.flatMap(({ inforce, benefitPeriod, item, coverage }) => {
    if (inforce === undefined) return [];
    const window = { startsOn: dayOf(benefitPeriod.start), endsOn: dayOf(benefitPeriod.end) };
    const items = item.filter(({ network }) => !codesOf(network).includes('out'));
    return [{ answer: therapyStanding(inforce, window, items, askedOn), items, planName: coverage.display ?? null }];
  });
  const best = bestOf(standings);
  if (!best) return malformed;
  if (best.answer.kind !== 'active') return best.answer;
  return { ...best.answer, ...termsOf(best.items), planName: best.planName, payerTrace: identifier[0]?.value ?? id ?? null };
}

/** A dateTime that is precise to the day; years and months alone tell no day. */
function dayOf(dateTime = ''): Day | null {
  const day = dateTime.slice(0, 10);
  return isDay(day) && day < '2200' ? day : null;
}

const codesOf = (concept: z.infer<typeof Concept> = { coding: [] }) => concept.coding.map(({ code = '' }) => code);
const rankOf = ({ category }: Item) => serviceRank(codesOf(category));

/** The closest to therapy that is named decides whether it is excluded. */
function therapyStanding(inforce: boolean, window: PayerWindow, items: readonly Item[], today: Day): PayerAnswer {
  const answer = standingOf(inforce, window, today);
  const closest = closestTo(items);
  const isExcluded = closest.length > 0 && closest.every(({ excluded }) => excluded);
  return answer.kind === 'active' && isExcluded ? { kind: 'not-covered' } : answer;
}

function closestTo(items: readonly Item[]): Item[] {
  const best = Math.min(...items.map((item) => rankOf(item) ?? Number.POSITIVE_INFINITY));
  return items.filter((item) => rankOf(item) === best && best <= planRank);
}

/** benefit-type codes: copay, copay-percent, deductible, visit. */
function termsOf(items: readonly Item[]) {
  const benefits = closestTo(items).flatMap(({ benefit }) => benefit);
  const of = (code: string) => benefits.filter(({ type }) => codesOf(type).includes(code));
  const copays = of('copay').flatMap(({ allowedMoney }) =>
    allowedMoney?.currency === 'USD' ? [Math.round(allowedMoney.value * 100)] : [],
  );
  const isFree =
    of('copay-percent').length > 0 &&
    of('copay-percent').every(({ allowedUnsignedInt }) => allowedUnsignedInt === 0) &&
    of('deductible').every(({ allowedMoney, usedMoney }) => (allowedMoney?.value ?? 1) <= (usedMoney?.value ?? 0));
  const [visits] = of('visit').filter(({ allowedUnsignedInt }) => allowedUnsignedInt !== undefined);
  const visitLimit = visits?.allowedUnsignedInt ?? null;
  const used = visits?.usedUnsignedInt;
  return {
    memberCostCents: copays.length > 0 ? Math.max(...copays) : isFree ? 0 : null,
    visitLimit,
    visitsLeft: visitLimit !== null && used !== undefined ? Math.max(0, visitLimit - used) : null,
  };
}
