import { everyDays } from './every-days';
import type { Measure } from './measure';
import { sumOfItems } from './sum-of-items';
import { unwordedItems } from './unworded-items';

const name = 'Lower Extremity Functional Scale (LEFS)';
const items = unwordedItems(20, 0, 4);

export const lefs: Measure = {
  code: 'lefs',
  name,
  shortName: 'Leg function',
  unit: 'points',
  min: 0,
  max: 80,
  step: 1,
  better: 'higher',
  items,
  scoreItems: sumOfItems(name, items),
  mcid: { value: 9, mark: 'V', source: 'Binkley 1999' },
  mcidShare: null,
  mdc: { value: 9, mark: 'V', source: 'Binkley 1999, MDC90' },
  loinc: null,
  licence: 'score-only',
  cadenceDays: everyDays(14),
  howTo: 'Enter the total of the 20 answers on the form, 0 to 4 each.',
};
