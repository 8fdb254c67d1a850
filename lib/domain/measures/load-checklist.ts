import { everyDays } from './every-days';
import type { Measure, MeasureItem } from './measure';
import { refuseAnswers } from './refuse-answers';

const name = 'Checklist of contributing factors';
const doesNotApply = 2;
const options: MeasureItem['options'] = [
  { value: 0, label: 'Still there' },
  { value: 1, label: 'Dealt with' },
  { value: doesNotApply, label: 'Never applied' },
];
const items: MeasureItem[] = [
  'Training or activity went up too fast',
  'Long spells of sitting',
  'Footwear that does not suit the leg or the activity',
  'Too few easy days between hard ones',
  'A sudden change of ground or surface',
  'Too little sleep',
  'Eating too little for the work done',
  'Hips, calves or core too weak for the load',
].map((text) => ({ text, options }));

export const loadChecklist: Measure = {
  code: 'load-checklist',
  name,
  shortName: 'Factors dealt with',
  plural: true,
  unit: '%',
  min: 0,
  max: 100,
  step: 1,
  better: 'higher',
  items,
  scoreItems: (answers) => {
    const refusal = refuseAnswers(name, items, answers);
    if (refusal !== null) return { ok: false, message: refusal };
    const applying = answers.filter((answer) => answer !== doesNotApply);
    if (applying.length === 0) return { ok: false, message: `${name}: no factor applies, so there is nothing to score.` };
    return { ok: true, value: Math.round((100 * applying.filter((answer) => answer === 1).length) / applying.length) };
  },
  mcid: null,
  mcidShare: null,
  mdc: null,
  loinc: null,
  licence: 'ours',
  cadenceDays: everyDays(14),
  howTo: 'For each factor that led to the problem: still there, dealt with, or never applied.',
};
