import { randomUUID } from 'node:crypto';
import { ApplyImport, applyImport } from '@/lib/data/rosters/apply-import';
import { getImport, type ImportPage } from '@/lib/data/rosters/get-import';
import { receiveFile } from '@/lib/data/rosters/receive-file';
import { startImport } from '@/lib/data/rosters/start-import';
import { workRosters } from '@/lib/data/rosters/work-rosters';
import type { Viewer } from '@/lib/domain/access';
import type { ImportScope } from '@/lib/domain/eligibility/roster/import-status';

type Database = { rows: <Row extends Record<string, unknown>>(text: string, values?: unknown[]) => Promise<Row[]> };

export const header =
  'Member number,First name,Last name,Birth date,Relationship,Subscriber number,Employee number,Work email,Start date,End date';

/** A file as a browser sends it, with the form around it. */
export function uploadOf(content: string | Uint8Array, name = 'roster.csv', fields: Record<string, string> = {}) {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.append(key, value);
  form.append('file', new Blob([content as BlobPart]), name);
  const request = new Request('http://localhost/upload', { method: 'POST', body: form });
  const contentType = request.headers.get('content-type') ?? '';
  return { body: inPieces(request), contentType };
}

async function* inPieces(request: Request): AsyncGenerator<Uint8Array> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

export type RosterOfTest = ReturnType<typeof rosterOfTest>;

/** A new sponsor's roster and what an administrator does to it. */
export function rosterOfTest({ rows }: Database, viewer: Viewer, sponsorId: string = randomUUID()) {
  const { organizationId } = viewer;
  const address = (importId: string) => ({ sponsorId, importId });
  const upload = async (content: string | Uint8Array, scope: ImportScope = 'full', name = 'roster.csv') => {
    const { file } = await receiveFile({ ...uploadOf(content, name), organizationId, mostBytes: 50_000_000 } as Parameters<
      typeof receiveFile
    >[0]);
    return (await startImport(viewer, { sponsorId, scope, file })).importId;
  };
  const look = (importId: string): Promise<ImportPage> => getImport(viewer, address(importId));
  const check = async (content: string | Uint8Array, scope: ImportScope = 'full') => {
    const importId = await upload(content, scope);
    await workRosters();
    return look(importId);
  };
  return {
    sponsorId,
    address,
    create: (name = 'Harbor Works Ltd') =>
      rows(
        `INSERT INTO sponsor (organization_id, id, kind, legal_name, locality, zone) VALUES ($1, $2, 'employer', $3, 'Springfield', 'America/New_York')`,
        [organizationId, sponsorId, name],
      ),
    upload,
    look,
    check,
    /** Uploads, checks and applies. */
    put: async (content: string | Uint8Array, scope: ImportScope = 'full') => {
      const { id, counts } = await check(content, scope);
      await applyImport(viewer, ApplyImport.parse({ ...address(id), endedConfirmed: counts.ending }));
      await workRosters();
      return look(id);
    },
    /** Everyone on the roster, as stored. */
    members: () =>
      rows<Record<string, string | null>>(
        `SELECT m.id::text, m.member_number, m.given_name, m.family_name, m.birth_date::text, m.relationship, s.member_number AS subscriber, m.employee_number,
           m.work_email::text, m.starts_on::text, m.ends_on::text
         FROM member m LEFT JOIN member s ON s.id = m.subscriber_id WHERE m.organization_id = $1 AND m.sponsor_id = $2 ORDER BY m.member_number`,
        [organizationId, sponsorId],
      ),
  };
}
