import 'server-only';
import { inTransaction } from '@/lib/data/in-transaction';
import { type PublishedVersion, publishedVersions } from '@/lib/data/programs/published-versions';
import type { Viewer } from '@/lib/domain/access';
import type { ProgramDefinition } from '@/lib/domain/programs/program';
import { AppError } from '@/lib/errors';

export type ProgramPage = PublishedVersion & { definition: ProgramDefinition };

/** One published program of the viewer's organization. Throws `notFound`. */
export async function getProgram(viewer: Viewer, code: string): Promise<ProgramPage> {
  const [version] = await inTransaction(viewer, (tx) => publishedVersions(tx, viewer, code));
  if (!version) throw new AppError('notFound');
  return version;
}
