import type { Tx } from '@/lib/db';
import { type ProgramCode, ProgramDefinition, programCodes } from '@/lib/domain/programs/program';
import { programOf } from '@/lib/domain/programs/registry';
import type { Random } from '@/prisma/seed/random';

export type PublishedPrograms = Record<ProgramCode, { programId: string; programVersionId: string }>;

/** The program library as an organization's own programs, each published as version 1. */
export async function publishPrograms(
  tx: Tx,
  organizationId: string,
  random: Random,
  publishedAt: Date,
  publishedById?: string,
): Promise<PublishedPrograms> {
  const entries = programCodes.map((code) => ({ code, programId: random.uuid(publishedAt), programVersionId: random.uuid(publishedAt) }));
  await tx.program.createMany({
    data: entries.map(({ code, programId }) => ({ organizationId, id: programId, code, name: programOf(code).name })),
  });
  await tx.programVersion.createMany({
    data: entries.map(({ code, programId, programVersionId }) => ({
      organizationId,
      id: programVersionId,
      programId,
      number: 1,
      status: 'published',
      definition: JSON.parse(JSON.stringify(ProgramDefinition.parse(programOf(code)))),
      createdAt: publishedAt,
      publishedAt,
      publishedById: publishedById ?? null,
    })),
  });
  return Object.fromEntries(entries.map(({ code, ...ids }) => [code, ids])) as PublishedPrograms;
}
