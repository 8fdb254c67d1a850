import type { Tx } from '@/lib/db';
import type { Random } from '@/prisma/seed/random';

export type NewOrganization = { slug: string; name: string; zone: string; mfaRequired: boolean; isDemo: boolean; createdAt: Date };

/** An organization; needs the owner's rights. Its rows are seen from then on in this transaction, also under row-level security. */
export async function makeOrganization(tx: Tx, random: Random, given: Partial<NewOrganization> = {}): Promise<string> {
  const createdAt = given.createdAt ?? new Date();
  const id = random.uuid(createdAt);
  const data = {
    id,
    slug: `care-${id.slice(-12)}`,
    name: 'Cairn Care',
    zone: 'America/New_York',
    mfaRequired: false,
    isDemo: false,
    ...given,
    createdAt,
  };
  await tx.organization.create({ data, select: { id: true } });
  await tx.$executeRaw`SELECT set_config('app.organization_id', ${id}, true)`;
  return id;
}
