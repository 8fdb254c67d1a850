import 'server-only';
import { programTemplates } from '@/lib/data/programs/program-template';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { type Day, dayIn } from '@/lib/domain/day';
import type { ProgramDefinition } from '@/lib/domain/programs/program';

/** The day is that of the viewer's zone. */
export type PublishedVersion = { number: number; publishedOn: Day };

/** The versions that new patients are assigned to, by name of their program; of one program where a code is given. */
export async function publishedVersions(
  tx: Tx,
  { organizationId, zone }: Viewer,
  code?: string,
): Promise<(PublishedVersion & { definition: ProgramDefinition })[]> {
  const rows = await tx.programVersion.findMany({
    where: { organizationId, status: 'published', ...(code === undefined ? {} : { program: { code } }) },
    orderBy: [{ program: { name: 'asc' } }, { id: 'asc' }],
    select: { id: true, number: true, publishedAt: true },
  });
  const templates = await programTemplates(
    tx,
    organizationId,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id, number, publishedAt }) => {
    const template = templates.get(id);
    return template && publishedAt ? [{ number, publishedOn: dayIn(zone, publishedAt), definition: template.definition }] : [];
  });
}
