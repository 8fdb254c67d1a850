import { enteredAsOneValue } from './entered-as-one-value';
import { everyDays } from './every-days';
import type { Measure } from './measure';

const name = 'Hop symmetry';

export const hop: Measure = {
  code: 'hop',
  name,
  shortName: 'Hop symmetry',
  unit: '%',
  min: 0,
  // Above 100 the affected leg hops further than the other one; twice as far is a typing mistake.
  max: 200,
  step: 1,
  better: 'higher',
  items: [],
  scoreItems: enteredAsOneValue(name),
  mcid: null,
  mcidShare: null,
  mdc: { value: 9, mark: 'P', source: 'Cairn; 7 to 11% reported' },
  loinc: null,
  licence: 'free',
  cadenceDays: everyDays(28),
  howTo: 'Hop distance of the affected leg as a percentage of the other leg.',
  threshold: { value: 90, mark: 'V', source: 'Published return-to-sport criterion', meaning: 'At 90% or more the hop test is passed.' },
  lockedBeforeClearance: true,
};
