import { everyDays } from './every-days';
import type { Measure, MeasureItem } from './measure';
import { numberedOptions } from './numbered-options';
import { sumOfItems } from './sum-of-items';

const name = 'Numeric pain rating scale';
const items: MeasureItem[] = [
  {
    text: 'How strong was your leg pain, on average, over the last 7 days?',
    options: numberedOptions(0, 10, { 0: 'no pain', 10: 'worst pain you can imagine' }),
  },
];

export const nprs: Measure = {
  code: 'nprs',
  name,
  shortName: 'Pain',
  unit: 'points',
  min: 0,
  max: 10,
  step: 1,
  better: 'lower',
  items,
  scoreItems: sumOfItems(name, items),
  mcid: { value: 2, mark: 'M', source: 'Farrar 2001; about 2 in Suzuki 2020 as well' },
  mcidShare: { value: 0.3, mark: 'M', source: 'Farrar 2001' },
  mdc: null,
  loinc: '72514-3',
  licence: 'free',
  cadenceDays: everyDays(7),
  howTo: 'The patient picks one whole number from 0 (no pain) to 10 for the last 7 days.',
};
