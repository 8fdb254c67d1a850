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
  /** By the place of the sign on the page. */
  signs: z.record(z.string(), z.unknown()).or(z.array(z.unknown())).optional(),
});
export type AnswerSigns = z.infer<typeof AnswerSigns>;

/**
 * What the answers on warning signs lead to: null lets the person go on. Of the answers nothing is kept; that someone was sent to urgent
 * care is counted in the audit trail, without who. Throws `refused` with words beside what was not answered.
 */
export async function answerSigns(
  organizationId: string,
  grant: Grant,
  { signs: answers }: AnswerSigns,
): Promise<{ urgency: WarningSign['urgency'] | null }> {
  const context = systemContext(organizationId, 'public');
  return inTransaction(context, async (tx) => {
    const where = { organizationId_grantId: { organizationId, grantId: grant.id } };
    const chosen = await tx.referralStart.findUnique({ where, select: { programCode: true } });
    if (!chosen) throw new AppError('refused', 'Choose your condition first.');
    const found = signsFound(signsOf(await coveredPrograms(tx, organizationId, grant), chosen), { ...answers });
    if ('missing' in found) throw refusal(found.missing);
    await tx.referralStart.update({ where, data: { signsClearAt: found.urgency === null ? new Date() : null }, select: { grantId: true } });
    if (found.urgency !== null)
      await appendAudit(tx, context, 'start.stopped', { type: 'organization', id: organizationId, details: { urgency: found.urgency } });
    return found;
  });
}

function refusal(missing: readonly number[]): AppError {
  const fields = Object.fromEntries(missing.map((place) => [`signs.${place}`, 'Answer yes or no.']));
  return new AppError('refused', 'Answer every question. If you cannot tell, answer yes.', undefined, undefined, fields);
}
