import { everyDays } from './every-days';
import type { Measure, MeasureItem } from './measure';
import { numberedOptions } from './numbered-options';
import { sumOfItems } from './sum-of-items';

const name = 'Satisfaction with care';
const items: MeasureItem[] = [
  { text: 'How satisfied are you with your care so far?', options: numberedOptions(0, 10, { 0: 'not at all', 10: 'completely' }) },
];

export const satisfaction: Measure = {
  code: 'satisfaction',
  name,
  shortName: 'Satisfaction',
  unit: 'points',
  min: 0,
  max: 10,
  step: 1,
  better: 'higher',
  items,
  scoreItems: sumOfItems(name, items),
  mcid: null,
  mcidShare: null,
  mdc: null,
  loinc: null,
  licence: 'ours',
  cadenceDays: everyDays(42),
  howTo: 'The patient picks one whole number from 0 to 10.',
};
