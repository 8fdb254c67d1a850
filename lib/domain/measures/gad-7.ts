import { everyDays } from './every-days';
import type { Measure } from './measure';
import { sumOfItems } from './sum-of-items';
import { phqAttribution, twoWeekItems, twoWeekStem } from './two-week-items';

const name = 'Generalized Anxiety Disorder scale, 7 questions (GAD-7)';
const items = twoWeekItems([
  'Feeling nervous, anxious, or on edge',
  'Not being able to stop or control worrying',
  'Worrying too much about different things',
  'Trouble relaxing',
  'Being so restless that it is hard to sit still',
  'Becoming easily annoyed or irritable',
  'Feeling afraid, as if something awful might happen',
]);

export const gad7: Measure = {
  code: 'gad-7',
  name,
  shortName: 'Anxiety',
  unit: 'points',
  min: 0,
  max: 21,
  step: 1,
  better: 'lower',
  items,
  scoreItems: sumOfItems(name, items),
  mcid: { value: 4, mark: 'M', source: 'Published change threshold of the GAD-7' },
  mcidShare: null,
  mdc: null,
  loinc: '70274-6',
  licence: 'free',
  cadenceDays: everyDays(28),
  howTo: twoWeekStem,
  attribution: phqAttribution,
  threshold: { value: 10, mark: 'v', source: 'Published GAD-7 cut', meaning: 'At 10 or more, talk about anxiety and offer help.' },
};
