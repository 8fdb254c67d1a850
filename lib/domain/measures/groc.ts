import { everyDays } from './every-days';
import type { Measure, MeasureItem } from './measure';
import { numberedOptions } from './numbered-options';
import { sumOfItems } from './sum-of-items';

const name = 'Global rating of change';
const items: MeasureItem[] = [
  {
    text: 'Compared with the day your care began, how is your leg now?',
    options: numberedOptions(-5, 5, { [-5]: 'very much worse', 0: 'no change', 5: 'completely recovered' }),
  },
];

export const groc: Measure = {
  code: 'groc',
  name,
  shortName: 'Overall change',
  unit: 'points',
  min: -5,
  max: 5,
  step: 1,
  better: 'higher',
  items,
  scoreItems: sumOfItems(name, items),
  mcid: { value: 2.5, mark: 'V', source: 'Published change threshold of the 11-point global rating of change' },
  mcidShare: null,
  mdc: null,
  loinc: null,
  licence: 'free',
  cadenceDays: everyDays(28),
  howTo: 'One answer from −5 (very much worse) to 5 (completely recovered); it helps to read the other scores.',
  anchorOnly: true,
};
