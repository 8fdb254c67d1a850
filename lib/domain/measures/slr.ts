import { enteredAsOneValue } from './entered-as-one-value';
import { everyDays } from './every-days';
import type { Measure } from './measure';

const name = 'Straight-leg raise, difference between sides';

export const slr: Measure = {
  code: 'slr',
  name,
  shortName: 'Straight-leg raise, side difference',
  unit: '°',
  min: 0,
  max: 90,
  step: 1,
  better: 'lower',
  items: [],
  scoreItems: enteredAsOneValue(name),
  mcid: null,
  mcidShare: null,
  mdc: null,
  loinc: null,
  licence: 'free',
  cadenceDays: everyDays(14),
  howTo: 'Angle of the straight leg at which symptoms start: better side minus affected side, in degrees.',
};
