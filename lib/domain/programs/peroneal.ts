import { curveRate } from './curve-rate';
import { goalTemplates } from './goal-templates';
import { prescriptions } from './prescriptions';
import type { ProgramDefinition } from './program';
import { programMeasures } from './program-measures';
import { programPhases } from './program-phases';
import { warningSigns, withEveryLeg } from './warning-signs';
import { withReferences } from './with-references';

export const peroneal: ProgramDefinition = withReferences({
  code: 'peroneal',
  name: 'Peroneal nerve entrapment',
  summary: 'For tingling, numbness or weakness on the outer lower leg and top of the foot, from a nerve squeezed below the knee.',
  doesItHelp:
    'It can. Taking pressure off the nerve comes first: no crossed legs, no long squatting, nothing tight below the knee. Then movement and strength are built up again. A foot that you newly cannot lift needs a doctor first.',
  doesItHelpReferences: ['fn17'],
  expectation: {
    text: 'Nerves mend slowly, and no firm time can be given. Care is planned for 12 weeks and can go on to week 26.',
    settleWeeks: null,
    mark: 'P',
    references: ['fn17'],
  },
  icd10: [
    { code: 'G57.31', label: 'Lesion of lateral popliteal nerve, right lower limb', mark: 'V' },
    { code: 'G57.32', label: 'Lesion of lateral popliteal nerve, left lower limb', mark: 'V' },
  ],
  snomed: [],
  phases: programPhases(
    ['protect', 'Protect', 4, 'Keep pressure off the nerve and the ankle moving.'],
    ['restore', 'Restore', 12, 'Bring back strength, balance and walking.'],
  ),
  extendToWeek: 26,
  symptomSettleWeek: null,
  returnToSportWeek: null,
  curveRate: curveRate(0.12),
  mainMeasure: 'lefs',
  measures: programMeasures('lefs', 'knee-to-wall', 'hop'),
  goals: goalTemplates(),
  screens: ['foot-drop', 'limb-ischaemia', 'compartment', 'dvt', 'serious-pathology'],
  runningGates: [],
  prescriptions: prescriptions({ references: ['fn17'], extends: true }),
  warningSigns: withEveryLeg(warningSigns.tight, warningSigns.footDrop),
  ownReferenceOnly: true,
});
