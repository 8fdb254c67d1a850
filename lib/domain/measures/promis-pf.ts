import { enteredAsOneValue } from './entered-as-one-value';
import { everyDays } from './every-days';
import type { Measure } from './measure';

const name = 'PROMIS physical function';

export const promisPf: Measure = {
  code: 'promis-pf',
  name,
  shortName: 'Physical function',
  unit: 'points',
  // Four standard deviations either side of the mean of 50: no form of the bank gives a T score beyond them.
  min: 10,
  max: 90,
  step: 0.1,
  better: 'higher',
  items: [],
  scoreItems: enteredAsOneValue(name),
  mcid: { value: 4, mark: 'P', source: 'Cairn; 1.9 to 4.5 reported' },
  mcidShare: null,
  mdc: null,
  // The T score; the form itself is 91721-1.
  loinc: '71959-1',
  licence: 'score-only',
  cadenceDays: everyDays(28),
  howTo: 'Enter the T score: 50 is the average of the general population, 10 points are one standard deviation.',
};
