import 'server-only';
import { inTransaction } from '@/lib/data/in-transaction';
import { requirePermission } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import { type Day, dayIn } from '@/lib/domain/day';
import { compareDefinitions } from '@/lib/domain/programs/compare-definitions';
import { ProgramDefinition } from '@/lib/domain/programs/program';
import { AppError } from '@/lib/errors';

export type VersionPage = {
  number: number;
  status: 'published' | 'retired';
  publishedOn: Day;
  definition: ProgramDefinition;
  /** The version before and what this one changed; null for the first. */
  since: { number: number; changes: string[] } | null;
};

/** One version that was published, with what it changed. Throws `notFound`, also for a draft. */
export async function getVersion(viewer: Viewer, code: string, number: number): Promise<VersionPage> {
  requirePermission(viewer, 'program:read');
  return inTransaction(viewer, async (tx) => {
    const [version, former] = await tx.programVersion.findMany({
      where: { organizationId: viewer.organizationId, program: { code }, status: { not: 'draft' }, number: { lte: number } },
      orderBy: { number: 'desc' },
      take: 2,
      select: { number: true, status: true, publishedAt: true, definition: true },
    });
    if (version?.number !== number || !version.publishedAt) throw new AppError('notFound');
    const definition = ProgramDefinition.parse(version.definition);
    return {
      number,
      status: version.status as VersionPage['status'],
      publishedOn: dayIn(viewer.zone, version.publishedAt),
      definition,
      since: former ? { number: former.number, changes: compareDefinitions(ProgramDefinition.parse(former.definition), definition) } : null,
    };
  });
}
