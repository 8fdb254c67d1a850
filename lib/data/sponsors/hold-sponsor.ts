import 'server-only';
import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';

/** Holds a sponsor for the rest of the transaction, so that one decision about it follows the other. Throws `notFound`. */
export async function holdSponsor(tx: Tx, organizationId: string, sponsorId: string): Promise<void> {
  const [found] = await tx.$queryRaw<unknown[]>`
    SELECT id FROM sponsor WHERE organization_id = ${organizationId}::uuid AND id = ${sponsorId}::uuid FOR UPDATE`;
  if (!found) throw new AppError('notFound');
}
