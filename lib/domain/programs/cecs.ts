import { curveRate } from './curve-rate';
import { goalTemplates } from './goal-templates';
import { prescriptions } from './prescriptions';
import type { ProgramDefinition } from './program';
import { programMeasures } from './program-measures';
import { programPhases } from './program-phases';
import { pageHelps } from './references';
import { warningSigns, withEveryLeg } from './warning-signs';
import { withReferences } from './with-references';

export const cecs: ProgramDefinition = withReferences({
  code: 'cecs',
  name: 'Chronic exertional compartment syndrome',
  summary: 'For tight, aching lower legs that start during exercise and ease soon after you stop.',
  doesItHelp:
    'It can. Some people get better by changing how they run and how much they do. If the pain stays severe and tests confirm the cause, surgery is a choice to talk about.',
  doesItHelpReferences: [...pageHelps, 'fn21'],
  expectation: {
    text: 'No firm time can be given. At week 12 you and your clinician look at what has changed, and decide whether to ask for advice on surgery.',
    settleWeeks: null,
    mark: 'P',
    references: ['fn14', 'fn21', 'fn22'],
  },
  icd10: [
    { code: 'M79.A21', label: 'Nontraumatic compartment syndrome of right lower extremity', mark: 'M' },
    { code: 'M79.A22', label: 'Nontraumatic compartment syndrome of left lower extremity', mark: 'M' },
  ],
  snomed: [],
  phases: programPhases(
    ['modify', 'Modify', 2, 'Stay below the load that brings the tightness on.'],
    ['gait-retrain', 'Gait retraining', 8, 'Learn a lighter way to run and walk.'],
    ['return', 'Return', 12, 'Build distance with the new way of running.'],
  ),
  decisions: [{ week: 12, text: 'Decide whether to ask for a surgical opinion.', mark: 'P' }],
  extendToWeek: null,
  symptomSettleWeek: null,
  returnToSportWeek: { value: 12, mark: 'P', source: 'Cairn, end of the return phase' },
  curveRate: curveRate(0.25),
  mainMeasure: 'lefs',
  measures: programMeasures('lefs', 'knee-to-wall', 'hop', 'uwri'),
  goals: goalTemplates({ runners: true }),
  screens: ['compartment', 'limb-ischaemia', 'dvt', 'serious-pathology'],
  runningGates: [],
  prescriptions: prescriptions({ references: ['fn14', 'fn21'] }),
  warningSigns: withEveryLeg(warningSigns.tight),
  ownReferenceOnly: false,
});
