import { everyDays } from './every-days';
import type { Measure } from './measure';
import { sumOfItems } from './sum-of-items';
import { phqAttribution, twoWeekItems, twoWeekStem } from './two-week-items';

const name = 'Patient Health Questionnaire, 9 questions (PHQ-9)';
const items = twoWeekItems([
  'Little interest or pleasure in doing things',
  'Feeling down, depressed, or hopeless',
  'Trouble falling or staying asleep, or sleeping too much',
  'Feeling tired or having little energy',
  'Poor appetite or overeating',
  'Feeling bad about yourself, or that you are a failure or have let yourself or your family down',
  'Trouble concentrating on things, such as reading the newspaper or watching television',
  'Moving or speaking so slowly that other people could have noticed; or the opposite, being so fidgety or restless that you have been moving around a lot more than usual',
  'Thoughts that you would be better off dead, or of hurting yourself in some way',
]);

export const phq9: Measure = {
  code: 'phq-9',
  name,
  shortName: 'Low mood',
  unit: 'points',
  min: 0,
  max: 27,
  step: 1,
  better: 'lower',
  items,
  scoreItems: sumOfItems(name, items),
  mcid: { value: 5, mark: 'M', source: 'Published change threshold of the PHQ-9' },
  mcidShare: null,
  mdc: null,
  loinc: '44261-6',
  licence: 'free',
  cadenceDays: everyDays(28),
  howTo: twoWeekStem,
  attribution: phqAttribution,
};
