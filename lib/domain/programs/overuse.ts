import { curveRate } from './curve-rate';
import { goalTemplates } from './goal-templates';
import { prescriptions } from './prescriptions';
import type { ProgramDefinition } from './program';
import { programMeasures } from './program-measures';
import { programPhases } from './program-phases';
import { pageHelps } from './references';
import { withEveryLeg } from './warning-signs';
import { withReferences } from './with-references';

export const overuse: ProgramDefinition = withReferences({
  code: 'overuse',
  name: 'Overuse and muscle-related leg pain',
  summary: 'For sore muscles and tendons that have had more work than they were ready for.',
  doesItHelp:
    'Yes. Overused muscles and tendons get better with exercise that starts easy and grows, and with a plan for busy and quiet days.',
  doesItHelpReferences: pageHelps,
  expectation: {
    text: 'No firm time can be given: it depends on the cause, how long it has lasted and how steadily you train. Care is planned for 12 weeks.',
    settleWeeks: null,
    mark: 'P',
    references: pageHelps,
  },
  icd10: [
    { code: 'M79.661', label: 'Pain in right lower leg', mark: 'M' },
    { code: 'M79.662', label: 'Pain in left lower leg', mark: 'M' },
    { code: 'M70.86-', label: 'Other soft tissue disorders related to use and overuse, lower leg', mark: 'M' },
    { code: 'S86.11-', label: 'Strain of posterior muscle group at lower leg level', mark: 'M' },
  ],
  snomed: [],
  phases: programPhases(
    ['settle', 'Settle', 2, 'Do a little less and let the soreness calm down.'],
    ['load', 'Load', 6, 'Train the sore muscles, a bit more each week.'],
    ['return', 'Return', 12, 'Go back to everything you want to do.'],
  ),
  extendToWeek: null,
  symptomSettleWeek: null,
  returnToSportWeek: { value: 12, mark: 'P', source: 'Cairn, end of the return phase' },
  curveRate: curveRate(0.2),
  mainMeasure: 'lefs',
  measures: programMeasures('lefs', 'knee-to-wall', 'hop', 'uwri'),
  goals: goalTemplates({ runners: true }),
  screens: ['limb-ischaemia', 'dvt', 'serious-pathology'],
  runningGates: [],
  prescriptions: prescriptions({ references: ['fn4', 'fn19'] }),
  warningSigns: withEveryLeg(),
  ownReferenceOnly: false,
});
