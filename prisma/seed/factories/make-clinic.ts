import type { Tx } from '@/lib/db';
import type { Random } from '@/prisma/seed/random';

export type NewClinic = { name: string; locality: string; zone: string };

/** A clinic; needs the owner's rights. */
export async function makeClinic(
  tx: Tx,
  organizationId: string,
  random: Random,
  given: Partial<NewClinic> = {},
  at = new Date(),
): Promise<string> {
  const id = random.uuid(at);
  const data = { organizationId, id, name: `Clinic ${id.slice(-6)}`, locality: 'Springfield, NY', zone: 'America/New_York', ...given };
  await tx.clinic.create({ data, select: { id: true } });
  return id;
}
