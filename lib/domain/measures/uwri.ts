import { everyDays } from './every-days';
import type { Measure } from './measure';
import { sumOfItems } from './sum-of-items';
import { unwordedItems } from './unworded-items';

const name = 'University of Wisconsin Running Injury and Recovery Index (UWRI)';
const items = unwordedItems(9, 0, 4);

export const uwri: Measure = {
  code: 'uwri',
  name,
  shortName: 'Running recovery',
  unit: 'points',
  min: 0,
  max: 36,
  step: 1,
  better: 'higher',
  items,
  scoreItems: sumOfItems(name, items),
  mcid: { value: 8, mark: 'V', source: 'UWRI responsiveness study 2020' },
  mcidShare: null,
  mdc: null,
  loinc: null,
  licence: 'score-only',
  cadenceDays: everyDays(14),
  howTo: 'Enter the total of the 9 answers on the form, 0 to 4 each.',
  mic: { value: 5, mark: 'V', source: 'UWRI responsiveness study 2020' },
};
