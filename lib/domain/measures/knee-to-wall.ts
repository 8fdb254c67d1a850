import { enteredAsOneValue } from './entered-as-one-value';
import { everyDays } from './every-days';
import type { Measure } from './measure';

const name = 'Knee-to-wall, difference between sides';

export const kneeToWall: Measure = {
  code: 'knee-to-wall',
  name,
  shortName: 'Ankle bend, side difference',
  unit: 'cm',
  min: 0,
  max: 20,
  step: 0.1,
  better: 'lower',
  items: [],
  scoreItems: enteredAsOneValue(name),
  mcid: { value: 2, mark: 'P', source: 'Cairn' },
  mcidShare: null,
  mdc: null,
  loinc: null,
  licence: 'free',
  cadenceDays: everyDays(14),
  howTo: 'Toe-to-wall distance with the knee touching the wall and the heel down: better side minus affected side, in cm.',
};
