import 'server-only';
import type { Tx } from '@/lib/db';
import { ProgramDefinition } from '@/lib/domain/programs/program';

export type StandingVersion = { id: string; number: number; status: 'published' | 'retired'; definition: ProgramDefinition };

/** What a draft starts from and is compared with: the published version, else the one retired last. Null where there was never one. */
export async function standingVersion(tx: Tx, organizationId: string, programId: string): Promise<StandingVersion | null> {
  const version = await tx.programVersion.findFirst({
    where: { organizationId, programId, status: { not: 'draft' } },
    // "published" before "retired"; of the retired ones the last.
    orderBy: [{ status: 'asc' }, { number: 'desc' }],
    select: { id: true, number: true, status: true, definition: true },
  });
  if (!version) return null;
  return { ...version, status: version.status as StandingVersion['status'], definition: ProgramDefinition.parse(version.definition) };
}
