import { hashSync } from '@node-rs/argon2';
import type { Tx } from '@/lib/db';
import type { Role } from '@/lib/domain/access';
import type { Random } from '@/prisma/seed/random';

/** What everyone in demo and test data signs in with. */
export const demoPassword = 'cairn-demo-only';

let hashed: string | undefined;

/** One hash for all: it is public anyway, and hashing is meant to be slow. The fixed salt makes the same rows every time. */
function demoPasswordHash(): string {
  hashed ??= hashSync(demoPassword, { memoryCost: 19_456, timeCost: 2, parallelism: 1, salt: Buffer.from('cairn-demo-only!') });
  return hashed;
}

export type NewUser = { name: string; email: string; role: Role; licence: string | null; clinicId: string | null; createdAt: Date };

/** A person who can sign in with the demo password; needs the owner's rights. A clinician is licensed unless `licence` is null. */
export async function makeUser(tx: Tx, organizationId: string, random: Random, given: Partial<NewUser> = {}): Promise<string> {
  const createdAt = given.createdAt ?? new Date();
  const id = random.uuid(createdAt);
  const role = given.role ?? 'clinician';
  const licence = role === 'clinician' ? `NY-PT-${random.int(10_000, 99_999)}` : null;
  const data = {
    organizationId,
    id,
    name: `Robin ${id.slice(-6)}`,
    email: `robin.${id.slice(-12)}@cairn.test`,
    role,
    licence,
    ...given,
    createdAt,
  };
  await tx.user.create({ data, select: { id: true } });
  await tx.credential.create({
    data: { organizationId, userId: id, passwordHash: demoPasswordHash(), changedAt: createdAt },
    select: { userId: true },
  });
  return id;
}
