import 'server-only';
import { type Attempt, takeAttempts } from '@/lib/data/rate-limits/take-attempts';
import { identifierKey } from '@/lib/domain/eligibility/identifier';
import { foldLetters } from '@/lib/domain/eligibility/normalize-name';
import { waitInWords } from '@/lib/domain/wait-in-words';
import { AppError } from '@/lib/errors';
import type { CheckEligibility } from './check-input';

const quarterHour = 900;
const day = 86_400;

/** What a check counts against. `missed` is given back where somebody was found, `always` never. */
type CheckAttempts = { always: Attempt; missed: Attempt[]; missedAnywhere: Attempt[] };

/**
 * From one address: 240 checks in a quarter of an hour, whatever they answer, and sixty that found nobody, since a whole office may share one. For one
 * person of a sponsor (by birth date and the first letter of the family name, so that other spellings are no way around) and for one number: ten a
 * day that found nobody from one address, and forty from all of them together. So nobody can shut out someone else from one address alone.
 */
function checkAttempts(address: string, { sponsorId, birth, familyName, identifier }: CheckEligibility): CheckAttempts {
  const initial = foldLetters(familyName)
    .replace(/[^\p{L}]/gu, '')
    .slice(0, 1);
  const [person, number] = [`${sponsorId} ${birth} ${initial}`, `${sponsorId} ${identifierKey(identifier)}`];
  return {
    always: { scope: 'eligibility checks', value: address, limit: 240, seconds: quarterHour },
    missed: [
      { scope: 'eligibility address', value: address, limit: 60, seconds: quarterHour },
      { scope: 'eligibility person and address', value: `${address} ${person}`, limit: 10, seconds: day },
      { scope: 'eligibility number and address', value: `${address} ${number}`, limit: 10, seconds: day },
    ],
    missedAnywhere: [
      { scope: 'eligibility person', value: person, limit: 40, seconds: day },
      { scope: 'eligibility number', value: number, limit: 40, seconds: day },
    ],
  };
}

/**
 * Counts a check before it is made; the same statements whoever is asked about. What an address may not ask any more does not count against the person:
 * otherwise one address could use up what all of them have. Returns what to give back where somebody is found. Throws `tooMany`.
 */
export async function takeCheckAttempts(address: string, input: CheckEligibility): Promise<Attempt[]> {
  const { always, missed, missedAnywhere } = checkAttempts(address, input);
  for (const attempts of [[always, ...missed], missedAnywhere]) {
    const taken = await takeAttempts(attempts);
    if (!taken.allowed) throw new AppError('tooMany', tooManyWords(taken.retryInSeconds));
  }
  return [...missed, ...missedAnywhere];
}

const tooManyWords = (seconds: number) =>
  `There were too many checks, from your network or for this person. Try again ${waitInWords(seconds)}. If you cannot wait, ask your benefits team, or call the number on your plan card.`;
