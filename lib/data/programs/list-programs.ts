import 'server-only';
import { inTransaction } from '@/lib/data/in-transaction';
import { type PublishedVersion, publishedVersions } from '@/lib/data/programs/published-versions';
import type { Viewer } from '@/lib/domain/access';
import type { ProgramDefinition } from '@/lib/domain/programs/program';

export type ProgramSummary = PublishedVersion & Pick<ProgramDefinition, 'code' | 'name' | 'summary' | 'phases' | 'mainMeasure' | 'goals'>;

/** The published programs of the viewer's organization, by name. */
export async function listPrograms(viewer: Viewer): Promise<ProgramSummary[]> {
  const versions = await inTransaction(viewer, (tx) => publishedVersions(tx, viewer));
  return versions.map(({ definition: { code, name, summary, phases, mainMeasure, goals }, number, publishedOn }) => ({
    number,
    publishedOn,
    code,
    name,
    summary,
    phases,
    mainMeasure,
    goals,
  }));
}
