import { randomUUID } from 'node:crypto';
import { AssignProgram, assignProgram } from '@/lib/data/assignments/assign-program';
import { ChooseProgram, chooseProgram } from '@/lib/data/assignments/choose-program';
import { getAssignment } from '@/lib/data/assignments/get-assignment';
import { SaveGoals, saveGoals } from '@/lib/data/assignments/save-goals';
import { ScreenPatient, screenPatient } from '@/lib/data/assignments/screen-patient';
import { todayIn } from '@/lib/data/clock';
import type { Viewer } from '@/lib/domain/access';
import { addDays } from '@/lib/domain/day';
import { screenOf } from '@/lib/domain/screening/registry';

type Sent = Record<string, unknown>;

/** The four steps of an assignment, each sent as its form sends it. */
export type TestIntake = {
  choose: (given?: Sent) => ReturnType<typeof chooseProgram>;
  /** "No" to every question of the chosen program, but for what is given. */
  screen: (given?: Sent) => ReturnType<typeof screenPatient>;
  save: (goals?: Sent, version?: number) => ReturnType<typeof saveGoals>;
  assign: (given?: Sent) => ReturnType<typeof assignProgram>;
  /** All but the last step. */
  prepare: () => Promise<void>;
  version: () => Promise<number>;
};

/** One viewer's assignment for a patient: overuse, unless told otherwise. */
export function testIntake(viewer: Viewer, patientId: string): TestIntake {
  const draft = async () => (await getAssignment(viewer, patientId)).draft;
  const version = async () => (await draft())?.version ?? 0;
  const choose = (given: Sent = {}) =>
    chooseProgram(viewer, ChooseProgram.parse({ patientId, programCode: 'overuse', side: 'left', ...given }));
  const screen = async (given: Sent = {}) => {
    const questions = ((await draft())?.program.definition.screens ?? []).flatMap((code) => screenOf(code).questions);
    const no = Object.fromEntries(questions.map(({ id, kind }) => [id, kind === 'number' ? '0.8' : 'no']));
    return screenPatient(viewer, ScreenPatient.parse({ key: randomUUID(), patientId, ...no, ...given }));
  };
  const save = async (goals: Sent = twoGoals(viewer), at?: number) =>
    saveGoals(viewer, SaveGoals.parse({ patientId, version: at ?? (await version()), goals }));
  const assign = async (given: Sent = {}) =>
    assignProgram(viewer, AssignProgram.parse({ key: randomUUID(), patientId, version: given.version ?? (await version()), ...given }));
  const prepare = async () => {
    await choose();
    await screen();
    await save();
  };
  return { choose, screen, save, assign, prepare, version };
}

/** Pain 6 → 4 in four weeks and leg function 40 → 49 in twelve, as the goals' form sends them. */
export function twoGoals({ zone }: Viewer): Record<'st1-pain' | 'lt2-walking', Record<string, string>> {
  const today = todayIn(zone);
  const weight = { importance: '3', difficulty: '2' };
  return {
    'st1-pain': { ...weight, code: 'st1-pain', wording: 'Have less pain', baseline: '6', target: '4', dueOn: addDays(today, 28) },
    'lt2-walking': { ...weight, code: 'lt2-walking', wording: 'Walk further', baseline: '40', target: '49', dueOn: addDays(today, 84) },
  };
}
