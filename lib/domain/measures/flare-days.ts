import { everyDays } from './every-days';
import type { Measure, MeasureItem } from './measure';
import { numberedOptions } from './numbered-options';
import { sumOfItems } from './sum-of-items';

const name = 'Flare days in the last week';
const items: MeasureItem[] = [
  { text: 'On how many of the last 7 days was your leg clearly worse than usual for you?', options: numberedOptions(0, 7) },
];

export const flareDays: Measure = {
  code: 'flare-days',
  name,
  shortName: 'Flare days',
  plural: true,
  unit: 'days',
  min: 0,
  max: 7,
  step: 1,
  better: 'lower',
  items,
  scoreItems: sumOfItems(name, items),
  mcid: null,
  mcidShare: null,
  mdc: null,
  loinc: null,
  licence: 'ours',
  cadenceDays: everyDays(7),
  howTo: 'Days of the last 7 on which the symptoms flared.',
};
