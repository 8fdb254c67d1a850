import 'server-only';
import { type ProgramTemplate, programTemplates } from '@/lib/data/programs/program-template';
import type { Tx } from '@/lib/db';

export type PublishedProgram = ProgramTemplate & { programId: string; versionId: string; number: number };

/** The version of a program that new patients are assigned to; null where none is published. */
export async function publishedProgram(tx: Tx, organizationId: string, code: string): Promise<PublishedProgram | null> {
  const version = await tx.programVersion.findFirst({
    where: { organizationId, status: 'published', program: { code } },
    select: { id: true, number: true, programId: true },
  });
  if (!version) return null;
  const template = (await programTemplates(tx, organizationId, [version.id])).get(version.id);
  return template ? { ...template, programId: version.programId, versionId: version.id, number: version.number } : null;
}
