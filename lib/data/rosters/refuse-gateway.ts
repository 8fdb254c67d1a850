import 'server-only';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

/**
 * A plan that is asked in real time has no roster: a check would never look at it, and a full file would end those for whom the plan vouched.
 * Hold the sponsor before. Throws `refused`.
 */
export async function refuseGateway(tx: Tx, { organizationId }: Viewer, sponsorId: string): Promise<void> {
  const gateway = await tx.payerGateway.findFirst({ where: { organizationId, sponsorId, removedAt: null }, select: { id: true } });
  if (gateway)
    throw new AppError(
      'refused',
      'This plan is asked in real time and has no roster. Remove its gateway first, then send the file.',
      'file',
    );
}
