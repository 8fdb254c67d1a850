import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { isDatabaseAway } from '@/lib/data/database-away';
import { askPayer, payerGatewayOf } from '@/lib/data/gateways/ask-payer';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import { giveBackAttempts, takeAttempts } from '@/lib/data/rate-limits/take-attempts';
import type { CheckAnswer } from '@/lib/domain/eligibility/check-answer';
import { decideByPayer } from '@/lib/domain/eligibility/decide-by-payer';
import type { Claim } from '@/lib/domain/eligibility/match-person';
import { refusalPause } from '@/lib/domain/refusal-pause';
import { waitInWords } from '@/lib/domain/wait-in-words';
import { AppError } from '@/lib/errors';
import type { CheckEligibility } from './check-input';
import { checkAttempts } from './check-limits';
import { decideByRoster } from './decide-by-roster';
import { inquiryOf } from './inquiry-of';
import { newTraceNumber } from './new-trace-number';
import { sponsorTerms } from './sponsor-terms';
import { type Found, storeCheck } from './store-check';

export type CheckDone = { checkId: string; answer: CheckAnswer; grantToken: string | null };

/** Longer than storing an answer takes: what is decided later than this before a step is told at the next one. */
const storing = 100;

/**
 * Answers whether a person is covered, and keeps that it did. Until name, birth date and number all agree, who is on a roster and who is not get the
 * same answer, by the same statements, after a whole number of time steps. Throws AppError `tooMany`, `unavailable`, `notFound`, `refused`.
 */
export async function checkEligibility(organizationId: string, address: string, input: CheckEligibility): Promise<CheckDone> {
  const startedAt = performance.now();
  const elapsed = () => performance.now() - startedAt;
  const attempts = checkAttempts(address, input);
  const taken = await takeAttempts(attempts);
  if (!taken.allowed) throw new AppError('tooMany', tooManyWords(taken.retryInSeconds));
  try {
    const found = await find(organizationId, input);
    const decidedAt = elapsed() + storing;
    const toldAt = decidedAt + refusalPause(decidedAt);
    const done = await storeCheck(organizationId, { ...found, durationMs: Math.round(toldAt) });
    if (found.answer.kind !== 'not-found') await giveBackAttempts(attempts);
    const left = toldAt - elapsed();
    await pause(left > 0 ? left : refusalPause(elapsed()));
    return done;
  } catch (error) {
    throw isDatabaseAway(error) ? new AppError('unavailable', awayWords) : error;
  }
}

const tooManyWords = (seconds: number) =>
  `There were too many checks that found nobody, from your network or for this person. Try again ${waitInWords(seconds)}. If you cannot wait, ask your benefits team, or call the number on your plan card.`;

const awayWords = 'We cannot check right now. This says nothing about whether you are covered. Try again in a minute.';

/** Asks the payer of a plan that sends no roster, else the roster. No transaction is open while a payer is asked. */
async function find(organizationId: string, input: CheckEligibility): Promise<Found> {
  const { sponsorId, who, givenName, familyName, birth: birthDate, identifier } = input;
  const context = systemContext(organizationId, 'public');
  const claim: Claim = { givenName, familyName, birthDate, identifier };
  const traceNumber = newTraceNumber();
  const asked = { sponsorId, traceNumber, claim };
  const gateway = await payerGatewayOf(context, sponsorId);
  if (!gateway) {
    return inTransaction(context, async (tx) => {
      const { coverages, today } = await sponsorTerms(tx, organizationId, sponsorId);
      const decision = await decideByRoster(tx, { organizationId, sponsorId, claim }, coverages, today);
      return { ...asked, ...decision, asked: 'roster', payerTrace: null, relationship: decision.member?.relationship ?? who };
    });
  }
  const { coverages, today } = await inTransaction(context, (tx) => sponsorTerms(tx, organizationId, sponsorId));
  const said = await askPayer(context, sponsorId, inquiryOf(input, { traceNumber, askedOn: today, payer: gateway.payer }));
  const decision = decideByPayer(said, { relationship: who, birthDate }, coverages, today);
  const payerTrace = said.kind === 'active' ? said.payerTrace : null;
  return { ...asked, ...decision, member: null, asked: 'payer', payerTrace, relationship: who };
}
