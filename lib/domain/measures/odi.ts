import type { CitedNumber } from '@/lib/domain/evidence';
import { everyDays } from './every-days';
import type { Measure } from './measure';
import { percentOfAnswered } from './percent-of-answered';
import { unwordedItems } from './unworded-items';

const name = 'Oswestry Disability Index (ODI)';
const items = unwordedItems(10, 0, 5);

/** Sections that must be answered for the percentage to stand for the whole form. */
export const odiSectionsNeeded: CitedNumber = {
  value: 8,
  mark: 'P',
  source: 'Cairn; the published score allows missing sections without naming a floor',
};

export const odi: Measure = {
  code: 'odi',
  name,
  shortName: 'Disability',
  unit: '%',
  min: 0,
  max: 100,
  step: 0.1,
  better: 'lower',
  items,
  scoreItems: percentOfAnswered(name, items, 5, odiSectionsNeeded),
  mcid: { value: 10, mark: 'M', source: 'Ostelo 2008' },
  mcidShare: { value: 0.3, mark: 'M', source: 'Ostelo 2008' },
  mdc: { value: 10, mark: 'v', source: 'Published MDC90' },
  loinc: null,
  licence: 'score-only',
  cadenceDays: everyDays(14),
  howTo: 'Enter the percentage from the form: the sum of the answers out of 5 times the sections answered.',
};
