import { curveRate } from './curve-rate';
import { goalTemplates } from './goal-templates';
import { prescriptions } from './prescriptions';
import type { ProgramDefinition } from './program';
import { programMeasures } from './program-measures';
import { programPhases } from './program-phases';
import { pageHelps } from './references';
import { warningSigns, withEveryLeg } from './warning-signs';
import { withReferences } from './with-references';

export const sciatica: ProgramDefinition = withReferences({
  code: 'sciatica',
  name: 'Sciatica and nerve-related leg pain',
  summary: 'For pain that runs from the back or buttock down the leg because a nerve is irritated.',
  doesItHelp:
    'Yes. Nerve pain in the leg often gets better with movement, exercise and good advice on how to pace the day. Staying active helps more than resting. At the start most people need neither a scan nor strong nerve medicine.',
  doesItHelpReferences: pageHelps,
  expectation: {
    text: 'Many people get better over some weeks to a few months. Care is planned for 12 weeks and can go on to week 26.',
    settleWeeks: [6, 12],
    mark: 'P',
    references: ['fn4'],
  },
  icd10: [
    { code: 'M54.31', label: 'Sciatica, right side', mark: 'M' },
    { code: 'M54.32', label: 'Sciatica, left side', mark: 'M' },
    { code: 'M54.41', label: 'Lumbago with sciatica, right side', mark: 'M' },
    { code: 'M54.42', label: 'Lumbago with sciatica, left side', mark: 'M' },
    { code: 'M54.16', label: 'Radiculopathy, lumbar region', mark: 'M' },
    { code: 'M54.17', label: 'Radiculopathy, lumbosacral region', mark: 'M' },
    { code: 'M51.16', label: 'Disc disorder with radiculopathy, lumbar region', mark: 'M' },
    { code: 'M51.17', label: 'Disc disorder with radiculopathy, lumbosacral region', mark: 'M' },
  ],
  snomed: [
    { code: '23056005', label: 'Sciatica', mark: 'v' },
    { code: '128196005', label: 'Lumbar radiculopathy', mark: 'v' },
  ],
  phases: programPhases(
    ['calm', 'Calm', 2, 'Settle the nerve: easy positions, short walks, gentle movement.'],
    ['restore', 'Restore', 6, 'Move the back and leg further, and walk a little more each week.'],
    ['strengthen', 'Strengthen', 10, 'Build strength in hips, legs and core.'],
    ['return', 'Return', 12, 'Go back to full days, work and sport.'],
  ),
  extendToWeek: 26,
  symptomSettleWeek: { value: 6, mark: 'P', source: 'Cairn, end of the restore phase' },
  returnToSportWeek: { value: 12, mark: 'P', source: 'Cairn, end of the return phase' },
  curveRate: curveRate(0.2),
  mainMeasure: 'odi',
  measures: programMeasures('odi', 'slr', 'hop'),
  goals: goalTemplates({ flexibility: 'slr', walking: 'odi' }),
  screens: ['cauda-equina', 'limb-ischaemia', 'dvt', 'serious-pathology'],
  runningGates: [],
  prescriptions: prescriptions({ references: ['fn4'], extends: true }),
  warningSigns: withEveryLeg(warningSigns.bladder, warningSigns.footDrop),
  ownReferenceOnly: false,
});
