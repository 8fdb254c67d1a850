import 'server-only';
import { Prisma } from '@/prisma/client/client';

/** Whether the database refused a row because one like it exists already. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
