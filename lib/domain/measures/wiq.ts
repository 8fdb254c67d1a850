import { enteredAsOneValue } from './entered-as-one-value';
import { everyDays } from './every-days';
import type { Measure } from './measure';

const name = 'Walking Impairment Questionnaire (WIQ)';

export const wiq: Measure = {
  code: 'wiq',
  name,
  shortName: 'Walking ability',
  unit: 'points',
  min: 0,
  max: 100,
  step: 0.1,
  better: 'higher',
  items: [],
  scoreItems: enteredAsOneValue(name),
  mcid: { value: 11, mark: 'M', source: 'Conijn 2015' },
  mcidShare: null,
  mdc: null,
  loinc: null,
  licence: 'score-only',
  cadenceDays: everyDays(28),
  howTo: 'Enter the overall score of the form, 0 to 100.',
};
