import 'server-only';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import { publishedProgram } from '@/lib/data/programs/published-version';
import type { ProgramDefinition } from '@/lib/domain/programs/program';

/** The published content of a program for its public page; null for an unknown code and for one that is not published. */
export async function publicProgram(organizationId: string, code: string): Promise<ProgramDefinition | null> {
  const published = await inTransaction(systemContext(organizationId, 'public'), (tx) => publishedProgram(tx, organizationId, code));
  return published?.definition ?? null;
}

export type ConditionSummary = { code: string; name: string; summary: string };

/** Every published program in a sentence, by name. */
export async function listConditions(organizationId: string): Promise<ConditionSummary[]> {
  return inTransaction(
    systemContext(organizationId, 'public'),
    (tx) => tx.$queryRaw<ConditionSummary[]>`
      SELECT p.code, v.definition->>'name' AS name, v.definition->>'summary' AS summary
      FROM program p JOIN program_version v ON v.organization_id = p.organization_id AND v.program_id = p.id AND v.status = 'published'
      WHERE p.organization_id = ${organizationId}::uuid ORDER BY 2`,
  );
}
