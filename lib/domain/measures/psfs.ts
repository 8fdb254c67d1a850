import type { CitedNumber } from '@/lib/domain/evidence';
import { everyDays } from './every-days';
import { meanOfActivities } from './mean-of-activities';
import type { Measure, MeasureItem } from './measure';
import { numberedOptions } from './numbered-options';

const name = 'Patient-Specific Functional Scale (PSFS)';
const items: MeasureItem[] = [1, 2, 3, 4, 5].map((number) => ({
  text: `Activity ${number} that the problem makes hard: how well can you do it today?`,
  options: numberedOptions(0, 10, { 0: 'unable to do it', 10: 'as well as before the problem' }),
}));

/** Change to believe in when a single activity is compared, not the mean. */
export const psfsSingleActivityMdc: CitedNumber = { value: 3, mark: 'V', source: 'Stratford 1995, MDC90 of one activity' };

export const psfs: Measure = {
  code: 'psfs',
  name,
  shortName: 'Your own activities',
  plural: true,
  unit: 'points',
  min: 0,
  max: 10,
  step: 0.1,
  better: 'higher',
  items,
  scoreItems: meanOfActivities(name, items, 3),
  mcid: null,
  mcidShare: null,
  mdc: { value: 2, mark: 'V', source: 'Stratford 1995, MDC90 of the mean' },
  loinc: null,
  licence: 'free',
  cadenceDays: everyDays(14),
  howTo: 'The patient names 3 to 5 activities and rates each from 0 to 10; the score is their mean.',
  attribution: 'Stratford P, Gill C, Westaway M, Binkley J. Physiotherapy Canada. 1995.',
};
