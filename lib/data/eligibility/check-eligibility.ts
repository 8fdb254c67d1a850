import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { isDatabaseAway } from '@/lib/data/database-away';
import { askPayer, payerGatewayOf } from '@/lib/data/gateways/ask-payer';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import { giveBackAttempts } from '@/lib/data/rate-limits/take-attempts';
import { isReferenceGone } from '@/lib/data/reference-gone';
import type { CheckAnswer } from '@/lib/domain/eligibility/check-answer';
import { decideByPayer } from '@/lib/domain/eligibility/decide-by-payer';
import type { Claim } from '@/lib/domain/eligibility/match-person';
import { refusalPause } from '@/lib/domain/refusal-pause';
import { AppError } from '@/lib/errors';
import type { CheckEligibility } from './check-input';
import { takeCheckAttempts } from './check-limits';
import { decideByRoster } from './decide-by-roster';
import { inquiryOf, type PlanHolder, planHolderOf } from './inquiry-of';
import { newTraceNumber } from './new-trace-number';
import { sponsorTerms } from './sponsor-terms';
import { type Found, storeCheck } from './store-check';

export type CheckDone = { checkId: string; answer: CheckAnswer; grantToken: string | null };

/** Longer than storing an answer takes: what is decided later than this before a step is told at the next one. */
const storing = 100;

/**
 * Answers whether a person is covered, and keeps that it did. Until name, birth date and number all agree, who is on a roster and who is not get the
 * same answer, by the same statements, after a whole number of time steps. A form that cannot be asked yet is refused before it counts: that
 * depends on the form and the sponsor alone. Throws AppError `tooMany`, `unavailable`, `notFound`, `refused`.
 */
export async function checkEligibility(organizationId: string, address: string, input: CheckEligibility): Promise<CheckDone> {
  const startedAt = performance.now();
  const elapsed = () => performance.now() - startedAt;
  try {
    const gateway = await payerGatewayOf(systemContext(organizationId, 'public'), input.sponsorId);
    const holder = gateway && planHolderOf(input);
    const attempts = await takeCheckAttempts(address, input);
    const found = gateway ? await findByPayer(organizationId, input, gateway, holder) : await findOnRoster(organizationId, input);
    const decidedAt = elapsed() + storing;
    const toldAt = decidedAt + refusalPause(decidedAt);
    const done = await storeCheck(organizationId, { ...found, durationMs: Math.round(toldAt) });
    if (found.answer.kind !== 'not-found') await giveBackAttempts(attempts);
    const left = toldAt - elapsed();
    await pause(left > 0 ? left : refusalPause(elapsed()));
    return done;
  } catch (error) {
    // The roster can lose someone between the answer and the grant: an import is being undone.
    throw isDatabaseAway(error) || isReferenceGone(error) ? new AppError('unavailable', awayWords) : error;
  }
}

const awayWords = 'We cannot check right now. This says nothing about whether you are covered. Try again in a minute.';

const claimOf = ({ givenName, familyName, birth: birthDate, identifier }: CheckEligibility): Claim => ({
  givenName,
  familyName,
  birthDate,
  identifier,
});

async function findOnRoster(organizationId: string, input: CheckEligibility): Promise<Found> {
  const { sponsorId, who } = input;
  const asked = { sponsorId, traceNumber: newTraceNumber(), claim: claimOf(input) };
  return inTransaction(systemContext(organizationId, 'public'), async (tx) => {
    const { coverages, today } = await sponsorTerms(tx, organizationId, sponsorId);
    const decision = await decideByRoster(tx, { organizationId, sponsorId, claim: asked.claim }, coverages, today);
    return { ...asked, ...decision, asked: 'roster', payerTrace: null, relationship: decision.member?.relationship ?? who };
  });
}

type Gateway = NonNullable<Awaited<ReturnType<typeof payerGatewayOf>>>;

/** For a plan that sends no roster. No transaction is open while its payer is asked. */
async function findByPayer(organizationId: string, input: CheckEligibility, { payer }: Gateway, holder: PlanHolder | null): Promise<Found> {
  const context = systemContext(organizationId, 'public');
  const { sponsorId, who, birth: birthDate } = input;
  const asked = { sponsorId, traceNumber: newTraceNumber(), claim: claimOf(input) };
  const { coverages, today } = await inTransaction(context, (tx) => sponsorTerms(tx, organizationId, sponsorId));
  const inquiry = inquiryOf(input, holder, { traceNumber: asked.traceNumber, askedOn: today, payer });
  const said = await askPayer(context, sponsorId, inquiry);
  const decision = decideByPayer(said, { relationship: who, birthDate }, coverages, today);
  const payerTrace = said.kind === 'active' ? said.payerTrace : null;
  return { ...asked, ...decision, member: null, asked: 'payer', payerTrace, relationship: who };
}
