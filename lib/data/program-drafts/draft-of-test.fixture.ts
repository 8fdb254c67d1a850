import { EditGoals, editGoals } from '@/lib/data/program-drafts/edit-goals';
import type { Viewer } from '@/lib/domain/access';
import type { ProgramCode } from '@/lib/domain/programs/program';
import { AppError } from '@/lib/errors';

export type DraftOfTest = { programCode: ProgramCode; version: number };

const pain = {
  included: 'on',
  wording: 'Have less pain',
  measure: 'nprs',
  target: { kind: 'change', amount: '2', share: '30' },
  dueWeek: '6',
  curve: 'exponential',
  importance: '3',
  difficulty: '1',
  mark: 'P',
  references: 'fn4',
};

/** The goals page with the pain goal alone, as its form sends it. */
export function dueInWeek(viewer: Viewer, draft: DraftOfTest, dueWeek: string, given: object = {}) {
  return editGoals(viewer, EditGoals.parse({ ...draft, goals: { 'st1-pain': { ...pain, ...given, dueWeek } } }));
}

/** How a command ends: its error's code, or "done". */
export function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );
}
