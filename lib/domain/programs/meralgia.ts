import { curveRate } from './curve-rate';
import { goalTemplates } from './goal-templates';
import { prescriptions } from './prescriptions';
import type { ProgramDefinition } from './program';
import { programMeasures } from './program-measures';
import { programPhases } from './program-phases';
import { warningSigns, withEveryLeg } from './warning-signs';
import { withReferences } from './with-references';

export const meralgia: ProgramDefinition = withReferences({
  code: 'meralgia',
  name: 'Meralgia paresthetica',
  summary: 'For burning or numb skin on the outer thigh, from a nerve squeezed at the groin.',
  doesItHelp:
    'It can. The first step is to take pressure off the nerve, such as tight belts and long standing. Gentle movement of the hip and a plan for active days follow.',
  doesItHelpReferences: ['fn18'],
  expectation: {
    text: 'No firm time can be given. Care is planned for 12 weeks.',
    settleWeeks: null,
    mark: 'P',
    references: ['fn18'],
  },
  icd10: [
    { code: 'G57.11', label: 'Meralgia paresthetica, right lower limb', mark: 'V' },
    { code: 'G57.12', label: 'Meralgia paresthetica, left lower limb', mark: 'V' },
  ],
  snomed: [{ code: '85007004', label: 'Meralgia paresthetica', mark: 'v' }],
  phases: programPhases(
    ['relieve', 'Relieve', 4, 'Take pressure off the nerve and keep moving.'],
    ['restore', 'Restore', 12, 'Build strength and go back to full days.'],
  ),
  extendToWeek: null,
  symptomSettleWeek: null,
  returnToSportWeek: null,
  curveRate: curveRate(0.12),
  mainMeasure: 'lefs',
  measures: programMeasures('lefs', 'knee-to-wall', 'hop'),
  goals: goalTemplates(),
  screens: ['cauda-equina', 'limb-ischaemia', 'dvt', 'serious-pathology'],
  runningGates: [],
  prescriptions: prescriptions({ references: ['fn18'] }),
  warningSigns: withEveryLeg(warningSigns.bladder),
  ownReferenceOnly: true,
});
