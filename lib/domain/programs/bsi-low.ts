import { boneStressIcd10, boneStressSnomed, boneStressTimeline } from './bone-stress';
import { curveRate } from './curve-rate';
import { goalTemplates } from './goal-templates';
import { prescriptions } from './prescriptions';
import type { ProgramDefinition } from './program';
import { programMeasures } from './program-measures';
import { programPhases } from './program-phases';
import { pageHelps } from './references';
import { runningGates } from './running-gates';
import { warningSigns, withEveryLeg } from './warning-signs';
import { withReferences } from './with-references';

export const bsiLow: ProgramDefinition = withReferences(
  {
    code: 'bsi-low',
    name: 'Bone stress injury, lower grade',
    summary: 'For a bone that has been loaded more than it could repair, found early and at a place that heals well.',
    doesItHelp:
      'Yes. The bone needs less load at first, and then the right load. Physical therapy plans both: strength comes back first, jumping and running are added step by step.',
    doesItHelpReferences: pageHelps,
    expectation: {
      text: 'Pain often settles within weeks once the load is cut back. Being back in full sport takes longer: in one study about 95 days on average.',
      settleWeeks: [2, 4],
      mark: 'P',
      references: [...boneStressTimeline, 'dobrindt-2012'],
    },
    icd10: boneStressIcd10,
    snomed: boneStressSnomed,
    phases: programPhases(
      ['protect', 'Protect', 2, 'Take load off the bone until walking does not hurt.'],
      ['load', 'Load', 4, 'Build strength and walk more, all without pain.'],
      ['walk-run', 'Walk and run', 8, 'Mix walking and running once every running gate is met.', true],
      ['return', 'Return', 12, 'Add distance first, then speed and jumps.', true],
    ),
    extendToWeek: null,
    symptomSettleWeek: { value: 4, mark: 'P', source: 'Cairn, end of the load phase' },
    returnToSportWeek: { value: 14, mark: 'V', source: 'Dobrindt 2012: 95 days on average in low-grade injuries, in whole weeks' },
    curveRate: curveRate(0.2, 'Cairn, for pain; running is flat until its gates are met and then a straight line'),
    mainMeasure: 'lefs',
    measures: programMeasures('lefs', 'knee-to-wall', 'hop', 'uwri'),
    goals: goalTemplates({ returnDueWeek: 14, lockedReturn: true, runners: true }),
    screens: ['limb-ischaemia', 'compartment', 'high-risk-bone', 'dvt', 'serious-pathology'],
    runningGates,
    prescriptions: prescriptions({ references: ['fn11', 'fn19', 'fn20'], bone: true }),
    warningSigns: withEveryLeg(warningSigns.tight, warningSigns.bonePain),
    ownReferenceOnly: false,
  },
  'miller-2017',
  'george-2024',
);
