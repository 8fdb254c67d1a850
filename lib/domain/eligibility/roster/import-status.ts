export const importStatuses = ['mapping', 'checking', 'ready', 'applying', 'done', 'undoing', 'undone', 'failed', 'cancelled'] as const;
export type ImportStatus = (typeof importStatuses)[number];
export type ImportScope = 'full' | 'changes';

export const statusNames: Record<ImportStatus, string> = {
  mapping: 'Columns to assign',
  checking: 'Checking',
  ready: 'Ready to apply',
  applying: 'Applying',
  done: 'Applied',
  undoing: 'Undoing',
  undone: 'Undone',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

/** While one of these is, no other file of the sponsor is taken. */
export const openStatuses: readonly ImportStatus[] = ['mapping', 'checking', 'ready', 'applying', 'undoing'];
/** The worker is at it. */
export const workingStatuses: readonly ImportStatus[] = ['checking', 'applying', 'undoing'];

export const changeKinds = ['added', 'changed', 'ended'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What a dry run found. `current`: members with coverage before it; `ending`: those of them that would have none after it. */
export type RosterCounts = Record<ChangeKind, number> & {
  rows: number;
  unchanged: number;
  /** Rows that say again what another one says. */
  repeated: number;
  /** Rows that cannot be taken, and how many reasons there are. */
  refused: number;
  problems: number;
  current: number;
  /** Members whose coverage this would end, because the file ends it or does not list them. */
  ending: number;
  /** Added members that an undo left on the roster, since a patient, a referral or a grant is linked to them. */
  kept?: number;
};

export const noCounts: RosterCounts = {
  rows: 0,
  added: 0,
  changed: 0,
  ended: 0,
  unchanged: 0,
  repeated: 0,
  refused: 0,
  problems: 0,
  current: 0,
  ending: 0,
};

/** Whether so many ending memberships want a confirmation of their own. Without a roster before there is nobody to end. */
export function endsTooMany({ current, ending }: Pick<RosterCounts, 'current' | 'ending'>, guardPercent: number): boolean {
  return ending > 0 && ending * 100 > current * guardPercent;
}

/** Why a dry run cannot be applied, in words; null when it can. */
export function applyObstacle({ rows, refused, added, changed, ended }: RosterCounts): string | null {
  if (refused * 2 > rows) return 'More than half of the rows cannot be taken. Correct the file or its columns first.';
  return added + changed + ended === 0 ? 'This file changes nothing: the roster is already as it says.' : null;
}
