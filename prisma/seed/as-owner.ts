import { PrismaPg } from '@prisma/adapter-pg';
import type { Tx } from '@/lib/db';
import { PrismaClient } from '@/prisma/client/client';

/** Runs `work` in one transaction with the owner's rights, for what the application's role may not do. Row-level security does not hold there. */
export async function asOwner<T>(ownerUrl: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const owner = new PrismaClient({ adapter: new PrismaPg({ connectionString: ownerUrl, max: 1 }) });
  try {
    return await owner.$transaction(work, { timeout: 120_000 });
  } finally {
    await owner.$disconnect();
  }
}
