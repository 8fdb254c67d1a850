import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import type { ImportAddress } from '@/lib/data/rosters/lock-import';
import { guardPercent } from '@/lib/data/rosters/set-end-guard';
import { undoable } from '@/lib/data/rosters/undo-import';
import { ImportProgress, Layout, Mapping } from '@/lib/data/rosters/working-import';
import { requirePermission } from '@/lib/data/scope';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import {
  type ChangeKind,
  changeKinds,
  type ImportScope,
  type ImportStatus,
  noCounts,
  type RosterCounts,
  workingStatuses,
} from '@/lib/domain/eligibility/roster/import-status';
import type { RosterProblem } from '@/lib/domain/eligibility/roster/roster-row';
import { AppError } from '@/lib/errors';

export type MemberState = {
  givenName: string;
  familyName: string;
  birthDate: Day;
  memberNumber: string;
  employeeNumber: string | null;
  workEmail: string | null;
  relationship: string;
  startsOn: Day;
  endsOn: Day | null;
};
/** One change as the report shows it; `before` holds what stood there, for what is another now. Place: the row, or below 0 when the file does not list them. */
export type ChangeExample = MemberState & { place: number; before: Record<string, string | null> | null };

export type ImportPage = {
  sponsor: { id: string; legalName: string };
  id: string;
  status: ImportStatus;
  format: 'csv' | 'x12-834';
  scope: ImportScope;
  fileName: string;
  fileBytes: number;
  createdAt: Date;
  finishedAt: Date | null;
  by: string | null;
  reason: string | null;
  progress: ImportProgress;
  counts: RosterCounts;
  guardPercent: number;
  canUndo: boolean;
  layout: Layout;
  mapping: Mapping;
  problems: RosterProblem[];
  examples: Record<ChangeKind, ChangeExample[]>;
};

const problemsShown = 20;
const examplesShown = 5;

type Stored = Omit<ImportPage, 'sponsor' | 'guardPercent' | 'canUndo' | 'problems' | 'examples'> & { legalName: string };

/** One import with what it found so far. Throws `notFound`. */
export async function getImport(viewer: Viewer, address: ImportAddress): Promise<ImportPage> {
  requirePermission(viewer, 'roster:import');
  const { organizationId } = viewer;
  const { sponsorId, importId } = address;
  return inTransaction(viewer, async (tx) => {
    const [found] = await tx.$queryRaw<Stored[]>`
      SELECT i.id, i.status, i.format, i.scope, i.file_name AS "fileName", i.file_bytes::float8 AS "fileBytes", i.created_at AS "createdAt",
        i.finished_at AS "finishedAt", u.name AS by, i.reason, i.progress, i.counts, i.layout, i.mapping, s.legal_name AS "legalName"
      FROM roster_import i JOIN sponsor s ON s.organization_id = i.organization_id AND s.id = i.sponsor_id
      LEFT JOIN app_user u ON u.organization_id = i.organization_id AND u.id = i.user_id
      WHERE i.organization_id = ${organizationId}::uuid AND i.sponsor_id = ${sponsorId}::uuid AND i.id = ${importId}::uuid`;
    if (!found) throw new AppError('notFound');
    const isWorking = workingStatuses.includes(found.status);
    const examples = { added: [], changed: [], ended: [] } as ImportPage['examples'];
    if (!isWorking) for (const kind of changeKinds) examples[kind] = await examplesOf(tx, organizationId, importId, kind);
    const problems = isWorking ? [] : await problemsOf(tx, organizationId, importId, problemsShown);
    const percent = await guardPercent(tx, viewer, sponsorId);
    const canUndo = found.status === 'done' && (await undoable(tx, viewer, sponsorId)) === importId;
    // While it works the page is read every second, and shows nobody.
    if (!isWorking) await appendAudit(tx, viewer, 'roster.viewed', { type: 'roster-import', id: importId });
    const { legalName, ...rest } = found;
    return {
      ...rest,
      sponsor: { id: sponsorId, legalName },
      progress: ImportProgress.parse(found.progress),
      counts: { ...noCounts, ...found.counts },
      layout: Layout.parse(found.layout),
      mapping: Mapping.parse(found.mapping ?? { columns: {} }),
      guardPercent: percent,
      canUndo,
      problems,
      examples,
    };
  });
}

function examplesOf(tx: Tx, organizationId: string, importId: string, kind: ChangeKind): Promise<ChangeExample[]> {
  return tx.$queryRaw<ChangeExample[]>`
    SELECT place, given_name AS "givenName", family_name AS "familyName", birth_date::text AS "birthDate", member_number AS "memberNumber",
      employee_number AS "employeeNumber", work_email AS "workEmail", relationship, starts_on::text AS "startsOn", ends_on::text AS "endsOn",
      CASE WHEN before IS NOT NULL THEN jsonb_build_object('givenName', before->'given_name', 'familyName', before->'family_name',
        'birthDate', before->'birth_date', 'employeeNumber', before->'employee_number', 'workEmail', before->'work_email',
        'relationship', before->'relationship', 'startsOn', before->'starts_on', 'endsOn', before->'ends_on') END AS before
    FROM roster_change WHERE organization_id = ${organizationId}::uuid AND import_id = ${importId}::uuid AND kind = ${kind} ORDER BY place LIMIT ${examplesShown}`;
}

/** The first problems in the order of the file. */
export function problemsOf(tx: Tx, organizationId: string, importId: string, most: number): Promise<RosterProblem[]> {
  return tx.$queryRaw<RosterProblem[]>`
    SELECT row_number AS row, field, code, value, detail FROM roster_problem
    WHERE organization_id = ${organizationId}::uuid AND import_id = ${importId}::uuid ORDER BY row_number, place LIMIT ${most}`;
}
