import 'server-only';
import { takeAttempts } from '@/lib/data/rate-limits/take-attempts';
import { type AnswerSigns, answerSigns } from '@/lib/data/referrals/answer-signs';
import { type ChooseCondition, chooseCondition } from '@/lib/data/referrals/choose-condition';
import { requestStart } from '@/lib/data/referrals/request-start';
import type { AskToStart } from '@/lib/domain/referrals/ask-to-start';
import { AppError } from '@/lib/errors';
import { requireGrant } from './grant-of-request';
import type { Visitor } from './sign-in';

/** The steps of asking to start, each by whoever holds the grant of a covered check. */
export async function chooseConditionByGrant(_: Visitor, input: ChooseCondition): Promise<void> {
  const { organization, grant } = await requireGrant(input.sponsorId);
  await chooseCondition(organization.id, grant, input);
}

export async function answerSignsByGrant(_: Visitor, input: AnswerSigns) {
  const { organization, grant } = await requireGrant(input.sponsorId);
  return answerSigns(organization.id, grant, input);
}

/** Every sending leaves a link; so many from one address are enough for a family. */
const limit = { scope: 'request to start', limit: 20, seconds: 3600 };

export async function requestStartByGrant({ address }: Visitor, input: AskToStart): Promise<{ token: string }> {
  const { organization, grant } = await requireGrant(input.sponsorId);
  const taken = await takeAttempts([{ ...limit, value: address }]);
  if (!taken.allowed) throw new AppError('tooMany', 'Too many requests came from where you are. Try again in an hour.');
  return requestStart(organization.id, grant, input);
}
