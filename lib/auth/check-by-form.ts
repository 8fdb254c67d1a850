import 'server-only';
import * as z from 'zod';
import { checkEligibility } from '@/lib/data/eligibility/check-eligibility';
import type { CheckEligibility } from '@/lib/data/eligibility/check-input';
import { publicOrganization } from '@/lib/data/eligibility/public-organization';
import { withDayAndMonthSwapped } from '@/lib/domain/eligibility/birth-date';
import { AppError } from '@/lib/errors';
import { keepAnswer, readKeptAnswer } from './answer-cookie';
import type { Visitor } from './sign-in';

export const SwapBirthDate = z.object({ sponsorId: z.uuid() });

/** Checks, remembers the answer in this browser's cookies, and says where it stands: an address that is the same for everyone. */
export async function checkByForm({ address }: Visitor, input: CheckEligibility): Promise<{ to: string }> {
  const organization = await publicOrganization();
  if (!organization) throw new AppError('notFound');
  await keepAnswer(input, await checkEligibility(organization.id, address, input));
  return { to: `/eligibility/${input.sponsorId}/answer` };
}

/** Checks once more what this browser asked last, with day and month of birth in each other's place. */
export async function checkSwapped(visitor: Visitor, { sponsorId }: z.infer<typeof SwapBirthDate>): Promise<{ to: string }> {
  const kept = await readKeptAnswer(sponsorId);
  const birth = kept && withDayAndMonthSwapped(kept.birth);
  if (!birth) return { to: `/eligibility/${sponsorId}/check` };
  const { checkId: _, ...typed } = kept;
  return checkByForm(visitor, { ...typed, birth });
}
