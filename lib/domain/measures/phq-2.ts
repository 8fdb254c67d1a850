import { everyDays } from './every-days';
import type { Measure } from './measure';
import { sumOfItems } from './sum-of-items';
import { phqAttribution, twoWeekItems, twoWeekStem } from './two-week-items';

const name = 'Patient Health Questionnaire, 2 questions (PHQ-2)';
const items = twoWeekItems(['Little interest or pleasure in doing things', 'Feeling down, depressed, or hopeless']);

export const phq2: Measure = {
  code: 'phq-2',
  name,
  shortName: 'Low mood, short check',
  unit: 'points',
  min: 0,
  max: 6,
  step: 1,
  better: 'lower',
  items,
  scoreItems: sumOfItems(name, items),
  mcid: null,
  mcidShare: null,
  mdc: null,
  loinc: '55758-7',
  licence: 'free',
  cadenceDays: everyDays(28),
  howTo: twoWeekStem,
  attribution: phqAttribution,
  threshold: { value: 3, mark: 'v', source: 'Published PHQ-2 cut', meaning: 'At 3 or more, ask the nine questions of the PHQ-9.' },
};
