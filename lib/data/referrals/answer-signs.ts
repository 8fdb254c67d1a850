import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import type { Grant } from '@/lib/data/eligibility/grant';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import { signsFound, type WarningSign } from '@/lib/domain/referrals/ask-signs';
import { AppError } from '@/lib/errors';
import { coveredPrograms, signsOf } from './get-start';

export const AnswerSigns = z.object({
  sponsorId: z.uuid(),
  /** The signs that were on the page, in its order: an answer counts for the question that was read. */
  asked: z.array(z.string()).default([]),
  /** By the place of the sign on the page. */
  signs: z.record(z.string(), z.unknown()).or(z.array(z.unknown())).optional(),
});
export type AnswerSigns = z.infer<typeof AnswerSigns>;

/**
 * What the answers on warning signs lead to: null lets the person go on. Of the answers nothing is kept; that someone was sent to urgent
 * care is counted in the audit trail, without who. Throws `refused` with words beside what was not answered, and `stale` where
 * other questions are to be asked by now than those on the page.
 */
export async function answerSigns(
  organizationId: string,
  grant: Grant,
  { asked, signs: answers }: AnswerSigns,
): Promise<{ urgency: WarningSign['urgency'] | null }> {
  const context = systemContext(organizationId, 'public');
  return inTransaction(context, async (tx) => {
    const where = { organizationId_grantId: { organizationId, grantId: grant.id } };
    const chosen = await tx.referralStart.findUnique({ where, select: { programCode: true } });
    if (!chosen) throw new AppError('refused', 'Choose your condition first.');
    const signs = signsOf(await coveredPrograms(tx, organizationId, grant), chosen);
    if (signs.length !== asked.length || signs.some(({ sign }, place) => sign !== asked[place]))
      throw new AppError('stale', otherQuestions);
    const found = signsFound(signs, { ...answers });
    if ('missing' in found) throw refusal(found.missing);
    const answered = await tx.referralStart.updateMany({
      where: { organizationId, grantId: grant.id, programCode: chosen.programCode },
      data: { signsClearAt: found.urgency === null ? new Date() : null },
    });
    if (answered.count === 0) throw new AppError('stale', otherQuestions);
    if (found.urgency !== null)
      await appendAudit(tx, context, 'start.stopped', { type: 'organization', id: organizationId, details: { urgency: found.urgency } });
    return found;
  });
}

const otherQuestions = 'You chose another condition meanwhile, or its questions changed. Load this page again and answer what it asks now.';

function refusal(missing: readonly number[]): AppError {
  const fields = Object.fromEntries(missing.map((place) => [`signs.${place}`, 'Answer yes or no.']));
  return new AppError('refused', 'Answer every question. If you cannot tell, answer yes.', undefined, undefined, fields);
}
