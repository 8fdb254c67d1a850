import { notFound } from 'next/navigation';
import { AppError } from '@/lib/errors';

/** What a query of this page found; absent and not yours are the same page. */
export async function foundOr404<T>(query: Promise<T>): Promise<T> {
  return query.catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'notFound') notFound();
    throw error;
  });
}
