'use server';

import { action } from '@/lib/action';
import { ApplyImport, applyImport } from '@/lib/data/rosters/apply-import';
import { AssignColumns, assignColumns } from '@/lib/data/rosters/assign-columns';
import { cancelImport } from '@/lib/data/rosters/cancel-import';
import { ImportAddress } from '@/lib/data/rosters/lock-import';
import { SetEndGuard, setEndGuard } from '@/lib/data/rosters/set-end-guard';
import { undoImport } from '@/lib/data/rosters/undo-import';

const toImport = { redirectTo: ({ sponsorId, importId }: ImportAddress) => `/sponsors/${sponsorId}/roster/${importId}` };
const toRoster = { redirectTo: ({ sponsorId }: { sponsorId: string }) => `/sponsors/${sponsorId}/roster` };

export const assignColumnsAction = action(AssignColumns, 'roster:import', assignColumns, toImport);
export const applyImportAction = action(ApplyImport, 'roster:import', applyImport, toImport);
export const undoImportAction = action(ImportAddress, 'roster:import', undoImport, toImport);
export const cancelImportAction = action(ImportAddress, 'roster:import', cancelImport, { ...toRoster, says: 'Import cancelled.' });
export const setEndGuardAction = action(SetEndGuard, 'roster:import', setEndGuard, { ...toRoster, says: 'Limit saved.' });
