import 'server-only';
import * as z from 'zod';
import type { Grant } from '@/lib/data/eligibility/grant';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import { AppError } from '@/lib/errors';
import { coveredPrograms } from './get-start';

/** What someone says who does not know what they have. */
export const notSure = 'not-sure';

export const ChooseCondition = z.object({
  sponsorId: z.uuid(),
  programCode: z.string({ error: 'Choose what comes closest, or say that you are not sure.' }).max(40),
});
export type ChooseCondition = z.infer<typeof ChooseCondition>;

/** Keeps which condition someone with a grant has, as far as they know. Another choice asks about its warning signs anew. */
export async function chooseCondition(organizationId: string, grant: Grant, { programCode: asked }: ChooseCondition): Promise<void> {
  await inTransaction(systemContext(organizationId, 'public'), async (tx) => {
    const known = (await coveredPrograms(tx, organizationId, grant)).map(({ code }): string => code);
    if (asked !== notSure && !known.includes(asked)) throw new AppError('refused', 'Choose one of these.', 'programCode');
    const programCode = asked === notSure ? null : asked;
    await tx.$executeRaw`
      INSERT INTO referral_start AS s (organization_id, grant_id, program_code) VALUES (${organizationId}::uuid, ${grant.id}::uuid, ${programCode})
      ON CONFLICT (organization_id, grant_id) DO UPDATE
      SET signs_clear_at = CASE WHEN s.program_code IS NOT DISTINCT FROM excluded.program_code THEN s.signs_clear_at END, program_code = excluded.program_code`;
  });
}
