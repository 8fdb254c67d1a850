import 'server-only';
import type { PayerInquiry } from '@/lib/domain/eligibility/payer-inquiry';
import { AppError } from '@/lib/errors';
import { inputWords } from '@/lib/input-words';
import { type CheckEligibility, PlanHolder } from './check-input';

type Asked = Pick<PayerInquiry, 'traceNumber' | 'askedOn' | 'payer'>;

/** The question to a payer. About a family member it names who holds the plan, too; throws `refused` with words beside what is missing of them. */
export function inquiryOf({ who, identifier, holder, ...person }: CheckEligibility, asked: Asked): PayerInquiry {
  const { givenName, familyName, birth: birthDate } = person;
  const question = { ...asked, serviceTypes: ['PT', '30'] as const };
  if (who === 'self') return { ...question, subscriber: { memberNumber: identifier, givenName, familyName, birthDate }, dependent: null };
  const read = PlanHolder.safeParse(holder ?? {}, { error: inputWords });
  if (!read.success) {
    const fields = Object.fromEntries(read.error.issues.map(({ path, message }) => [['holder', ...path].join('.'), message]));
    throw new AppError('refused', 'Your plan also wants to know who holds it.', undefined, undefined, fields);
  }
  return {
    ...question,
    subscriber: { memberNumber: identifier, givenName: read.data.givenName, familyName: read.data.familyName, birthDate: read.data.birth },
    dependent: { givenName, familyName, birthDate, relationship: who },
  };
}
