import { curveRate } from './curve-rate';
import { goalTemplates } from './goal-templates';
import { prescriptions } from './prescriptions';
import type { ProgramDefinition } from './program';
import { programMeasures } from './program-measures';
import { programPhases } from './program-phases';
import { warningSigns, withEveryLeg } from './warning-signs';
import { withReferences } from './with-references';

const timeline = ['fn2', 'fn15', 'fn16'];
const medicare = 'Medicare NCD 20.35';

export const padClaudication: ProgramDefinition = withReferences(
  {
    code: 'pad-claudication',
    name: 'Peripheral artery disease with claudication',
    summary: 'For leg pain that comes with walking and goes with rest, because too little blood reaches the muscles.',
    doesItHelp:
      'Yes. Walking until the leg hurts, resting, and walking again trains the leg to do more with the blood it gets. Many people improve so much that they need no surgery.',
    doesItHelpReferences: timeline,
    expectation: {
      text: 'With regular walking training people can walk clearly further after about twelve weeks, with fewer symptoms. Keeping it up matters as much: this program goes on to week 26.',
      settleWeeks: [6, 12],
      mark: 'P',
      references: timeline,
    },
    icd10: [
      { code: 'I70.211', label: 'Atherosclerosis of native arteries with intermittent claudication, right leg', mark: 'M' },
      { code: 'I70.212', label: 'Atherosclerosis of native arteries with intermittent claudication, left leg', mark: 'M' },
      { code: 'I70.213', label: 'Atherosclerosis of native arteries with intermittent claudication, both legs', mark: 'M' },
      { code: 'I73.9', label: 'Peripheral vascular disease, unspecified', mark: 'M' },
    ],
    snomed: [
      { code: '63491006', label: 'Intermittent claudication', mark: 'v' },
      { code: '399957001', label: 'Peripheral arterial occlusive disease', mark: 'v' },
    ],
    // The plan speaks of week 1 for the start; the first days, week 0, belong to it.
    phases: programPhases(
      ['induct', 'Start', 1, 'Learn how to walk with pauses and find your own pace.'],
      ['build', 'Build', 6, 'Walk most days and add minutes.'],
      ['progress', 'Progress', 11, 'Walk faster or uphill, with shorter pauses.'],
      ['retest', 'Retest', 12, 'Repeat the walking tests and plan what comes next.'],
      ['maintain', 'Maintain', 26, 'Keep walking on your own, with a check now and then.'],
    ),
    dose: {
      maxSessions: { value: 36, mark: 'V', source: medicare },
      weeks: { value: 12, mark: 'V', source: medicare },
      minutesFrom: { value: 30, mark: 'V', source: medicare },
      minutesTo: { value: 60, mark: 'V', source: medicare },
      note: 'These are the limits of supervised exercise therapy. A home program is not one and must not be called that.',
    },
    extendToWeek: null,
    symptomSettleWeek: { value: 12, mark: 'v', source: 'About twelve weeks, by references 2, 15 and 16 of the leg pain page' },
    returnToSportWeek: null,
    curveRate: curveRate(0.15),
    mainMeasure: 'six-mwd',
    measures: programMeasures('six-mwd', 'tread-pain-free', 'tread-max', 'wiq', 'knee-to-wall'),
    goals: goalTemplates({ walking: 'six-mwd' }),
    screens: ['limb-ischaemia', 'abi', 'dvt', 'serious-pathology'],
    runningGates: [],
    prescriptions: prescriptions({ references: ['fn2', 'fn16'] }),
    warningSigns: withEveryLeg(warningSigns.ulcer),
    ownReferenceOnly: false,
  },
  'ncd-20-35',
  'conijn-2015',
);
