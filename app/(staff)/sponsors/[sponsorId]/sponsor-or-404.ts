import { notFound } from 'next/navigation';
import * as z from 'zod';
import { getSponsor, type SponsorPage } from '@/lib/data/sponsors/get-sponsor';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

/** The sponsor of a page; what is absent or not the viewer's is the page that says so. */
export async function sponsorOr404(viewer: Viewer, sponsorId: string): Promise<SponsorPage> {
  if (!z.uuid().safeParse(sponsorId).success) notFound();
  return getSponsor(viewer, sponsorId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'notFound') notFound();
    throw error;
  });
}
