import { boneStressTimeline } from './bone-stress';
import { curveRate } from './curve-rate';
import { goalTemplates } from './goal-templates';
import { prescriptions } from './prescriptions';
import type { ProgramDefinition } from './program';
import { programMeasures } from './program-measures';
import { programPhases } from './program-phases';
import { pageHelps } from './references';
import { warningSigns, withEveryLeg } from './warning-signs';
import { withReferences } from './with-references';

export const shinPain: ProgramDefinition = withReferences({
  code: 'shin-pain',
  name: 'Shin pain (medial tibial stress)',
  summary: 'For pain along the inner edge of the shin that comes with running, jumping or marching.',
  doesItHelp:
    'Yes. Less load for a short time lets the shin calm down. Stronger calves and hips and a careful way back to running keep the pain from coming back.',
  doesItHelpReferences: pageHelps,
  expectation: {
    text: 'Pain often settles within weeks when load is cut back. Running is then built up slowly, to about week 16.',
    settleWeeks: [2, 6],
    mark: 'P',
    references: boneStressTimeline,
  },
  icd10: [
    { code: 'S86.891', label: 'Other injury of other muscles and tendons at lower leg level, right leg', mark: 'M' },
    { code: 'S86.892', label: 'Other injury of other muscles and tendons at lower leg level, left leg', mark: 'M' },
    { code: 'M76.81-', label: 'Anterior tibial syndrome', mark: 'M' },
  ],
  snomed: [],
  phases: programPhases(
    ['unload', 'Unload', 2, 'Cut running and jumping back until the shin is calm.'],
    ['strength', 'Strength', 6, 'Build strength in calves, shins and hips.'],
    ['graded-run', 'Graded run', 16, 'Run again in small steps, easy days between.'],
  ),
  extendToWeek: null,
  symptomSettleWeek: { value: 6, mark: 'P', source: 'Cairn, end of the strength phase' },
  returnToSportWeek: { value: 16, mark: 'P', source: 'Cairn, end of the graded run' },
  curveRate: curveRate(0.2),
  mainMeasure: 'lefs',
  measures: programMeasures('lefs', 'knee-to-wall', 'hop', 'uwri'),
  goals: goalTemplates({ runners: true }),
  screens: ['limb-ischaemia', 'compartment', 'high-risk-bone', 'dvt', 'serious-pathology'],
  runningGates: [],
  prescriptions: prescriptions({ references: ['fn11', 'fn19'] }),
  warningSigns: withEveryLeg(warningSigns.tight, warningSigns.bonePain),
  ownReferenceOnly: false,
});
