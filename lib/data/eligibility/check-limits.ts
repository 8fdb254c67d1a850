import 'server-only';
import type { Attempt } from '@/lib/data/rate-limits/take-attempts';
import { identifierKey } from '@/lib/domain/eligibility/identifier';
import { foldLetters } from '@/lib/domain/eligibility/normalize-name';
import type { CheckEligibility } from './check-input';

const quarterHour = 900;
const day = 86_400;

/**
 * Checks that found nobody: sixty from one address in a quarter of an hour, since a whole office may share one; ten a day for one person of a
 * sponsor (by birth date and the first letter of the family name, so that other spellings are no way around) and for one number.
 */
export function checkAttempts(address: string, { sponsorId, birth, familyName, identifier }: CheckEligibility): Attempt[] {
  const initial = foldLetters(familyName)
    .replace(/[^\p{L}]/gu, '')
    .slice(0, 1);
  return [
    { scope: 'eligibility address', value: address, limit: 60, seconds: quarterHour },
    { scope: 'eligibility person', value: `${sponsorId} ${birth} ${initial}`, limit: 10, seconds: day },
    { scope: 'eligibility number', value: `${sponsorId} ${identifierKey(identifier)}`, limit: 10, seconds: day },
  ];
}
