import 'server-only';
import type { SqlTx } from '@/lib/db';
import type { AssessmentTemplate } from '@/lib/domain/enrollment/facts';
import { ProgramDefinition } from '@/lib/domain/programs/program';

export type ProgramTemplate = { definition: ProgramDefinition; template: AssessmentTemplate };

// Safe to keep for good: the database refuses any change to a published or retired version's definition.
const kept = new Map<string, ProgramTemplate>();

/** The template an assessment reads, from a definition as the version stores it. */
export function templateOf(definition: ProgramDefinition): AssessmentTemplate {
  return {
    curveRate: definition.curveRate.value,
    mainMeasure: definition.mainMeasure,
    cadenceDays: Object.fromEntries(definition.measures.map(({ code, cadenceDays }) => [code, cadenceDays])),
  };
}

/** The definitions of these program versions by id. Published and retired ones are read from the database once per process. */
export async function programTemplates(
  tx: SqlTx,
  organizationId: string,
  versionIds: readonly string[],
): Promise<Map<string, ProgramTemplate>> {
  const wanted = [...new Set(versionIds)];
  const missing = wanted.filter((id) => !kept.has(id));
  const found = new Map(wanted.flatMap((id) => (kept.has(id) ? [[id, kept.get(id) as ProgramTemplate] as const] : [])));
  if (missing.length === 0) return found;
  const rows = await tx.$queryRaw<{ id: string; status: string; definition: unknown }[]>`
    SELECT id, status, definition FROM program_version WHERE organization_id = ${organizationId}::uuid AND id = ANY (${missing}::uuid[])`;
  for (const { id, status, definition: stored } of rows) {
    const definition = ProgramDefinition.parse(stored);
    const entry = { definition, template: templateOf(definition) };
    found.set(id, entry);
    if (status !== 'draft') kept.set(id, entry);
  }
  return found;
}
