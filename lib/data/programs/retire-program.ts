import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { idempotencyKey, once } from '@/lib/data/once';
import { lockProgram } from '@/lib/data/programs/lock-program';
import { standingVersion } from '@/lib/data/programs/standing-version';
import type { Viewer } from '@/lib/domain/access';
import { programCodes } from '@/lib/domain/programs/program';
import { AppError } from '@/lib/errors';

export const RetireProgram = z.object({ key: idempotencyKey, programCode: z.enum(programCodes), number: z.coerce.number().int() });
export type RetireProgram = z.infer<typeof RetireProgram>;

/** Takes the published version away without another in its place: nobody new is assigned to it, members no longer read it, care under way goes on. */
export async function retireProgram(viewer: Viewer, { key, programCode, number }: RetireProgram): Promise<{ programCode: string }> {
  const { organizationId } = viewer;
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'retire-program', async () => {
      const program = await lockProgram(tx, viewer, programCode);
      const version = await standingVersion(tx, organizationId, program.id);
      if (version?.status !== 'published') throw new AppError('conflict', 'This program is retired already. Nothing was changed.');
      if (version.number !== number) throw new AppError('stale', 'Another version was published meanwhile. Load the page again.');
      await tx.programVersion.update({
        where: { organizationId_id: { organizationId, id: version.id } },
        data: { status: 'retired', retiredAt: new Date() },
        select: { id: true },
      });
      await appendAudit(tx, viewer, 'program.retired', { type: 'program-version', id: version.id, details: { programCode, number } });
      return { programCode };
    }),
  );
}
