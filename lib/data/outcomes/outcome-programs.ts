import 'server-only';
import { type ProgramTemplate, programTemplates } from '@/lib/data/programs/program-template';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';

/** A program with the version whose main measure its outcomes are told by. */
export type OutcomeProgram = ProgramTemplate & { id: string; code: string; name: string; version: number };

/** The organization's programs by name, each with its published version, else its newest retired one. A program that is only a draft has no outcomes. */
export async function outcomePrograms(tx: Tx, viewer: Viewer): Promise<OutcomeProgram[]> {
  const rows = await tx.$queryRaw<{ id: string; code: string; name: string; version_id: string; number: number }[]>`
    SELECT p.id, p.code, p.name, v.id AS version_id, v.number
    FROM program p CROSS JOIN LATERAL (
      SELECT id, number FROM program_version
      WHERE organization_id = p.organization_id AND program_id = p.id AND status <> 'draft'
      ORDER BY status = 'published' DESC, number DESC LIMIT 1
    ) v
    WHERE p.organization_id = ${viewer.organizationId}::uuid ORDER BY p.name, p.id`;
  const templates = await programTemplates(
    tx,
    viewer.organizationId,
    rows.map(({ version_id }) => version_id),
  );
  return rows.flatMap(({ id, code, name, version_id, number }) => {
    const template = templates.get(version_id);
    return template ? [{ ...template, id, code, name, version: number }] : [];
  });
}
