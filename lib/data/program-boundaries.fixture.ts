import type { Boundary } from '@/lib/data/isolation-table.fixture';
import { discardProgramDraft } from '@/lib/data/program-drafts/discard-program-draft';
import { dueInWeek } from '@/lib/data/program-drafts/draft-of-test.fixture';
import { EditCourse, editCourse } from '@/lib/data/program-drafts/edit-course';
import { EditMeasures, editMeasures } from '@/lib/data/program-drafts/edit-measures';
import { EditPhases, editPhases } from '@/lib/data/program-drafts/edit-phases';
import { EditPrescriptions, editPrescriptions } from '@/lib/data/program-drafts/edit-prescriptions';
import { EditReferences, editReferences } from '@/lib/data/program-drafts/edit-references';
import { EditScreens, editScreens } from '@/lib/data/program-drafts/edit-screens';
import { EditTexts, editTexts } from '@/lib/data/program-drafts/edit-texts';
import { getProgramDraft } from '@/lib/data/program-drafts/get-program-draft';
import { publishProgram } from '@/lib/data/program-drafts/publish-program';
import { startProgramDraft } from '@/lib/data/program-drafts/start-program-draft';
import { getVersion } from '@/lib/data/programs/get-version';
import { listUnpublished } from '@/lib/data/programs/list-unpublished';
import { listVersions } from '@/lib/data/programs/list-versions';
import { retireProgram } from '@/lib/data/programs/retire-program';
import { getUpgrade } from '@/lib/data/version-moves/get-upgrade';
import { MoveEnrollments, moveEnrollments } from '@/lib/data/version-moves/move-enrollments';
import { undoMove } from '@/lib/data/version-moves/undo-move';

const programCode = 'peroneal';
const editors = { mayBe: ['program-manager', 'administrator'], namesOwn: true } as const;
const readers = { mayBe: ['clinician', 'program-manager', 'administrator'], namesOwn: true } as const;
const managers = { mayBe: ['program-manager'], namesOwn: true } as const;

/** Program versions, drafts and moves, called with codes and ids of someone else. */
export const programBoundaries: Record<string, Boundary> = {
  startProgramDraft: { call: (viewer) => startProgramDraft(viewer, { programCode }), ...editors },
  getProgramDraft: { call: (viewer) => getProgramDraft(viewer, programCode), ...editors },
  editTexts: {
    call: (viewer, { programDraft: version }) =>
      editTexts(
        viewer,
        EditTexts.parse({
          programCode,
          version,
          name: 'Peroneal nerve',
          summary: 'For it.',
          doesItHelp: 'Yes.',
          doesItHelpReferences: 'fn17',
          expectation: { text: 'Slowly.', mark: 'P', references: 'fn17' },
        }),
      ),
    ...editors,
  },
  editPhases: {
    call: (viewer, { programDraft: version }) => {
      const protect = { name: 'Protect', fromWeek: '0', toWeek: '3', focus: 'Protect.', mark: 'P' };
      const restore = { ...protect, name: 'Restore', fromWeek: '4', toWeek: '12' };
      return editPhases(viewer, EditPhases.parse({ programCode, version, phases: { protect, restore } }));
    },
    ...editors,
  },
  editGoals: {
    call: (viewer, { programDraft: version }) => dueInWeek(viewer, { programCode, version }, '7', { references: 'fn17' }),
    ...editors,
  },
  editMeasures: {
    call: (viewer, { programDraft: version }) =>
      editMeasures(
        viewer,
        EditMeasures.parse({ programCode, version, mainMeasure: 'nprs', measures: { nprs: { taken: 'on', cadenceDays: '7' } } }),
      ),
    ...editors,
  },
  editCourse: {
    call: (viewer, { programDraft: version }) => {
      const none = { mark: 'P' };
      const curveRate = { value: '0.3', mark: 'P', source: 'Cairn' };
      const weeks = { symptomSettleWeek: none, returnToSportWeek: none, extendToWeek: '26' };
      return editCourse(viewer, EditCourse.parse({ programCode, version, curveRate, ...weeks }));
    },
    ...editors,
  },
  editScreens: {
    call: (viewer, { programDraft: version }) => editScreens(viewer, EditScreens.parse({ programCode, version, screens: ['dvt'] })),
    ...editors,
  },
  editPrescriptions: {
    call: (viewer, { programDraft: version }) => {
      const silent = { when: 'silent', step: 're-screen', why: 'Ask.', mark: 'P', references: 'fn17', place: '1' };
      return editPrescriptions(viewer, EditPrescriptions.parse({ programCode, version, prescriptions: { silent } }));
    },
    ...editors,
  },
  editReferences: {
    call: (viewer, { programDraft: version }) =>
      editReferences(viewer, EditReferences.parse({ programCode, version, references: { fn17: { text: 'Orthopedic Reviews. 2021.' } } })),
    ...editors,
  },
  discardProgramDraft: { call: (viewer, { programDraft: version }) => discardProgramDraft(viewer, { programCode, version }), ...editors },
  publishProgram: {
    call: async (viewer, { key, programDraft }) => {
      const { version } = await dueInWeek(viewer, { programCode, version: programDraft }, '8', { references: 'fn17' }).then(() =>
        getProgramDraft(viewer, programCode),
      );
      return publishProgram(viewer, { programCode, version, key });
    },
    ...editors,
  },
  retireProgram: { call: (viewer, { key }) => retireProgram(viewer, { key, programCode: 'bsi-high', number: 1 }), ...editors },
  listUnpublished: { call: (viewer) => listUnpublished(viewer), ...editors },
  listVersions: { call: (viewer) => listVersions(viewer, programCode), ...readers },
  getVersion: { call: (viewer) => getVersion(viewer, 'meralgia', 2), ...readers },
  getUpgrade: { call: (viewer) => getUpgrade(viewer, 'meralgia'), ...managers },
  moveEnrollments: {
    call: (viewer, { key, toVersionId, movableId }) =>
      moveEnrollments(viewer, MoveEnrollments.parse({ key, programCode: 'meralgia', toVersionId, enrollmentIds: [movableId] })),
    ...managers,
  },
  undoMove: { call: (viewer, { moveId }) => undoMove(viewer, { moveId }), mayBe: ['program-manager'] },
};
