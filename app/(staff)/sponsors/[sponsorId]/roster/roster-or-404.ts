import { notFound } from 'next/navigation';
import * as z from 'zod';
import { getImport, type ImportPage } from '@/lib/data/rosters/get-import';
import { getRoster, type RosterPage } from '@/lib/data/rosters/get-roster';
import { ImportAddress } from '@/lib/data/rosters/lock-import';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

/** The roster of this address; absent, malformed and not yours are the same page. */
export async function rosterOr404(viewer: Viewer, sponsorId: string): Promise<RosterPage> {
  if (!z.uuid().safeParse(sponsorId).success) notFound();
  return getRoster(viewer, sponsorId).catch(notThere);
}

export async function importOr404(viewer: Viewer, params: unknown): Promise<ImportPage> {
  const address = ImportAddress.safeParse(params);
  if (!address.success) notFound();
  return getImport(viewer, address.data).catch(notThere);
}

function notThere(error: unknown): never {
  if (error instanceof AppError && error.code === 'notFound') notFound();
  throw error;
}
