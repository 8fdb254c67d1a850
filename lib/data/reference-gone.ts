import 'server-only';
import { Prisma } from '@/prisma/client/client';

/** Whether the database refused a row because what it refers to is gone. */
export function isReferenceGone(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2003';
}
