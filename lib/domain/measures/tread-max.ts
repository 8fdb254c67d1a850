import { enteredAsOneValue } from './entered-as-one-value';
import { everyDays } from './every-days';
import type { Measure } from './measure';
import { treadmillProtocol } from './treadmill-protocol';

const name = 'Longest treadmill time';
const source = 'Gardner 2018, peak walking time';

export const treadMax: Measure = {
  code: 'tread-max',
  name,
  shortName: 'Longest walking time',
  unit: 's',
  min: 0,
  max: 3600,
  step: 1,
  better: 'higher',
  items: [],
  scoreItems: enteredAsOneValue(name),
  mcid: { value: 95, mark: 'V', source: `${source}, moderate change` },
  mcidShare: null,
  mdc: null,
  loinc: null,
  licence: 'free',
  cadenceDays: everyDays(42),
  howTo: 'Seconds on the treadmill until the leg pain makes the patient stop.',
  protocol: treadmillProtocol,
  mcidLevels: {
    small: { value: 38, mark: 'V', source },
    moderate: { value: 95, mark: 'V', source },
    large: { value: 152, mark: 'V', source },
  },
};
