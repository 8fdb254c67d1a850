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

export const bsiHigh: ProgramDefinition = withReferences(
  {
    code: 'bsi-high',
    name: 'Bone stress injury, higher grade or high-risk site',
    summary: 'For a bone stress injury that is further along, or at a place that heals slowly.',
    doesItHelp:
      'Yes, after a doctor has made sure that the bone is safe to load. Some of these injuries must be protected first. Then physical therapy rebuilds strength and brings impact back in small steps.',
    doesItHelpReferences: pageHelps,
    expectation: {
      text: 'This can take months, and some bones need medical protection first. In one study sport was possible after about 143 days on average.',
      settleWeeks: [12, 26],
      mark: 'P',
      references: [...boneStressTimeline, 'dobrindt-2012'],
    },
    icd10: [...boneStressIcd10, { code: 'M84.35-', label: 'Stress fracture, pelvis and femur', mark: 'M' }],
    snomed: boneStressSnomed,
    phases: programPhases(
      ['medical-hold', 'Medical hold', 6, 'Protect the bone as the doctor says; keep the rest of the body moving.'],
      ['reload', 'Reload', 12, 'Put weight back on step by step and build strength.'],
      ['impact', 'Impact', 18, 'Small jumps and walk-run, once every running gate is met.', true],
      ['return', 'Return', 26, 'Add distance first, then speed and sport.', true],
    ),
    extendToWeek: null,
    symptomSettleWeek: { value: 12, mark: 'P', source: 'Cairn, end of the reload phase' },
    returnToSportWeek: { value: 21, mark: 'V', source: 'Dobrindt 2012: 143 days on average in high-grade injuries, in whole weeks' },
    curveRate: curveRate(0.2, 'Cairn, for pain; running is flat until its gates are met and then a straight line'),
    mainMeasure: 'lefs',
    measures: programMeasures('lefs', 'knee-to-wall', 'hop', 'uwri'),
    goals: goalTemplates({ strengthDueWeek: 20, returnDueWeek: 26, lockedReturn: true, runners: true }),
    screens: ['limb-ischaemia', 'compartment', 'high-risk-bone', 'dvt', 'serious-pathology'],
    runningGates,
    prescriptions: prescriptions({ references: ['fn11', 'fn19', 'fn20'], bone: true }),
    warningSigns: withEveryLeg(warningSigns.tight, warningSigns.bonePain),
    ownReferenceOnly: false,
  },
  'miller-2017',
  'george-2024',
);
