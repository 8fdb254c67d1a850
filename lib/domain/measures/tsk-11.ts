import { everyDays } from './every-days';
import type { Measure } from './measure';
import { sumOfItems } from './sum-of-items';
import { unwordedItems } from './unworded-items';

const name = 'Tampa Scale of Kinesiophobia, 11 questions (TSK-11)';
const items = unwordedItems(11, 1, 4);

export const tsk11: Measure = {
  code: 'tsk-11',
  name,
  shortName: 'Fear of movement',
  unit: 'points',
  min: 11,
  max: 44,
  step: 1,
  better: 'lower',
  items,
  scoreItems: sumOfItems(name, items),
  mcid: { value: 4, mark: 'M', source: 'Woby 2005' },
  mcidShare: null,
  mdc: null,
  loinc: null,
  licence: 'score-only',
  cadenceDays: everyDays(28),
  howTo: 'Enter the total of the 11 answers on the form, 1 to 4 each.',
};
