import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { Boundary } from '@/lib/data/isolation-table.fixture';
import { ApplyImport, applyImport } from '@/lib/data/rosters/apply-import';
import { AssignColumns, assignColumns } from '@/lib/data/rosters/assign-columns';
import { cancelImport } from '@/lib/data/rosters/cancel-import';
import { getImport } from '@/lib/data/rosters/get-import';
import { getRoster } from '@/lib/data/rosters/get-roster';
import { listProblems } from '@/lib/data/rosters/list-problems';
import { rosterFile } from '@/lib/data/rosters/roster-files';
import { SetEndGuard, setEndGuard } from '@/lib/data/rosters/set-end-guard';
import { openUpload, startImport } from '@/lib/data/rosters/start-import';
import { undoImport } from '@/lib/data/rosters/undo-import';

type Rows = (text: string, values: unknown[]) => Promise<unknown>;

/** A sponsor with a roster file that waits to be applied, and one with a file that was. */
export async function makeImports(rows: Rows, organizationId: string, userId: string) {
  const [openSponsorId, readyImportId, doneSponsorId, doneImportId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  for (const [sponsorId, importId, status] of [
    [openSponsorId, readyImportId, 'ready'],
    [doneSponsorId, doneImportId, 'done'],
  ]) {
    await rows(
      `INSERT INTO sponsor (organization_id, id, kind, legal_name, locality, zone) VALUES ($1, $2, 'employer', 'Canary Mills', 'Springfield', 'America/New_York')`,
      [organizationId, sponsorId],
    );
    await rows(
      `INSERT INTO roster_import (organization_id, id, sponsor_id, format, status, file_name, file_hash, user_id, layout, mapping, counts)
       VALUES ($1, $2, $3, 'csv', $4, 'Canary.csv', '\\x00', $5, '{"header":["a","b","c","d"]}', '{"columns":{}}', '{"rows":2,"added":1,"changed":0,"ended":0,"refused":0,"current":0,"ending":0}')`,
      [organizationId, importId, sponsorId, status, userId],
    );
    await rows(
      `INSERT INTO roster_problem (organization_id, import_id, place, row_number, code, value) VALUES ($1, $2, 1, 2, 'missing', 'Canary')`,
      [organizationId, importId],
    );
  }
  return { openSponsorId, readyImportId, doneSponsorId, doneImportId };
}

const administrators = { mayBe: ['administrator'] } as const;
const fourColumns = { memberNumber: '0', givenName: '1', familyName: '2', birthDate: '3' };

/** A file on disk as it was received from this person. */
function received(organizationId: string) {
  const path = rosterFile(organizationId, `incoming-${randomUUID()}`);
  writeFileSync(path, 'ISA*');
  return { path, name: 'roster.834', bytes: 4, hash: Buffer.from(randomUUID()), kind: 'x12-834', encoding: 'utf-8' } as const;
}

/** Roster imports, called with sponsors and imports of someone else. */
export const rosterBoundaries: Record<string, Boundary> = {
  getRoster: { call: (viewer, { openSponsorId }) => getRoster(viewer, openSponsorId), ...administrators },
  getImport: {
    call: (viewer, { openSponsorId: sponsorId, readyImportId: importId }) => getImport(viewer, { sponsorId, importId }),
    ...administrators,
  },
  listProblems: {
    call: (viewer, { openSponsorId: sponsorId, readyImportId: importId }) => listProblems(viewer, { sponsorId, importId }),
    ...administrators,
  },
  openUpload: { call: (viewer, { doneSponsorId: sponsorId }) => openUpload(viewer, { sponsorId }), ...administrators },
  startImport: {
    call: (viewer, { doneSponsorId: sponsorId }) =>
      startImport(viewer, { sponsorId, scope: 'full', file: received(viewer.organizationId) }),
    ...administrators,
  },
  assignColumns: {
    call: (viewer, { openSponsorId: sponsorId, readyImportId: importId }) =>
      assignColumns(viewer, AssignColumns.parse({ sponsorId, importId, columns: fourColumns })),
    ...administrators,
  },
  applyImport: {
    call: (viewer, { openSponsorId: sponsorId, readyImportId: importId }) =>
      applyImport(viewer, ApplyImport.parse({ sponsorId, importId })),
    ...administrators,
  },
  cancelImport: {
    call: (viewer, { openSponsorId: sponsorId, readyImportId: importId }) => cancelImport(viewer, { sponsorId, importId }),
    ...administrators,
  },
  undoImport: {
    call: (viewer, { doneSponsorId: sponsorId, doneImportId: importId }) => undoImport(viewer, { sponsorId, importId }),
    ...administrators,
  },
  setEndGuard: {
    call: (viewer, { doneSponsorId: sponsorId }) => setEndGuard(viewer, SetEndGuard.parse({ sponsorId, percent: '5' })),
    ...administrators,
  },
};
