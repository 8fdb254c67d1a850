import 'server-only';
import type * as z from 'zod';
import type { PayerInquiry } from '@/lib/domain/eligibility/payer-inquiry';
import { AppError } from '@/lib/errors';
import { inputWords } from '@/lib/input-words';
import { type CheckEligibility, PlanHolder as PlanHolderInput } from './check-input';

type Asked = Pick<PayerInquiry, 'traceNumber' | 'askedOn' | 'payer'>;
export type PlanHolder = z.output<typeof PlanHolderInput>;

/** Who holds the plan of a family member, which a payer wants to know; null for the holder. Throws `refused` with words beside what is missing of them. */
export function planHolderOf({ who, holder }: Pick<CheckEligibility, 'who' | 'holder'>): PlanHolder | null {
  if (who === 'self') return null;
  const read = PlanHolderInput.safeParse(holder ?? {}, { error: inputWords });
  if (read.success) return read.data;
  const fields = Object.fromEntries(read.error.issues.map(({ path, message }) => [['holder', ...path].join('.'), message]));
  throw new AppError('refused', 'Your plan also wants to know who holds it.', undefined, undefined, fields);
}

/** The question to a payer. */
export function inquiryOf({ who, identifier, ...person }: CheckEligibility, holder: PlanHolder | null, asked: Asked): PayerInquiry {
  const { givenName, familyName, birth: birthDate } = person;
  const question = { ...asked, serviceTypes: ['PT', '30'] as const };
  if (who === 'self' || holder === null)
    return { ...question, subscriber: { memberNumber: identifier, givenName, familyName, birthDate }, dependent: null };
  return {
    ...question,
    subscriber: { memberNumber: identifier, givenName: holder.givenName, familyName: holder.familyName, birthDate: holder.birth },
    dependent: { givenName, familyName, birthDate, relationship: who },
  };
}
