import 'server-only';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

/** Files that one person may be sending at the same moment: each takes up to the largest size on the disk before anyone looks at it. */
const most = 3;

/** Of this process, which has the disk. */
const kept = globalThis as { cairnUploads?: Map<string, number> };
kept.cairnUploads ??= new Map();
const uploads = kept.cairnUploads;

/** Takes a file in while the person sends no more than so many. Throws `tooMany`. */
export async function inUploadPlace<T>({ organizationId, userId }: Viewer, work: () => Promise<T>): Promise<T> {
  const person = `${organizationId} ${userId}`;
  const underWay = uploads.get(person) ?? 0;
  if (underWay >= most)
    throw new AppError('tooMany', `You are sending ${most} files already. Wait until one of them has arrived, then send this one.`, 'file');
  uploads.set(person, underWay + 1);
  try {
    return await work();
  } finally {
    const left = (uploads.get(person) ?? 1) - 1;
    if (left > 0) uploads.set(person, left);
    else uploads.delete(person);
  }
}
