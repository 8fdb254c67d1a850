import { enteredAsOneValue } from './entered-as-one-value';
import { everyDays } from './every-days';
import type { Measure } from './measure';

const name = 'Single-leg heel raises';

export const heelRaise: Measure = {
  code: 'heel-raise',
  name,
  shortName: 'Heel raises',
  plural: true,
  unit: 'reps',
  min: 0,
  max: 100,
  step: 1,
  better: 'higher',
  items: [],
  scoreItems: enteredAsOneValue(name),
  mcid: null,
  mcidShare: null,
  mdc: { value: 6, mark: 'V', source: 'Hébert-Losier 2017, limits of agreement ±6.2' },
  loinc: null,
  licence: 'free',
  cadenceDays: everyDays(28),
  howTo: 'Full heel raises on the affected leg, at a steady pace, until the height or the pace is lost.',
};
