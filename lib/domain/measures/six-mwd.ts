import { enteredAsOneValue } from './entered-as-one-value';
import { everyDays } from './every-days';
import type { Measure } from './measure';

const name = '6-minute walk distance';

export const sixMwd: Measure = {
  code: 'six-mwd',
  name,
  shortName: '6-minute walk',
  unit: 'm',
  min: 0,
  // Faster than any walk: 10 km an hour for the whole six minutes. Beyond it is a typing mistake.
  max: 1000,
  step: 1,
  better: 'higher',
  items: [],
  scoreItems: enteredAsOneValue(name),
  mcid: { value: 20, mark: 'M', source: 'Published small meaningful change, source to be confirmed' },
  mcidShare: null,
  mdc: null,
  loinc: '64098-7',
  licence: 'free',
  cadenceDays: everyDays(28),
  howTo: 'Meters walked in 6 minutes on a flat, marked course; the patient may slow down or rest.',
};
