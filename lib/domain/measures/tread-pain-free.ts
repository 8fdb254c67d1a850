import { enteredAsOneValue } from './entered-as-one-value';
import { everyDays } from './every-days';
import type { Measure } from './measure';
import { treadmillProtocol } from './treadmill-protocol';

const name = 'Treadmill time until leg pain starts';
const source = 'Gardner 2018, onset of claudication';

export const treadPainFree: Measure = {
  code: 'tread-pain-free',
  name,
  shortName: 'Pain-free walking time',
  unit: 's',
  min: 0,
  max: 3600,
  step: 1,
  better: 'higher',
  items: [],
  scoreItems: enteredAsOneValue(name),
  mcid: { value: 87, mark: 'V', source: `${source}, moderate change` },
  mcidShare: null,
  mdc: null,
  loinc: null,
  licence: 'free',
  cadenceDays: everyDays(42),
  howTo: 'Seconds on the treadmill until the leg starts to hurt.',
  protocol: treadmillProtocol,
  mcidLevels: {
    small: { value: 35, mark: 'V', source },
    moderate: { value: 87, mark: 'V', source },
    large: { value: 138, mark: 'V', source },
  },
};
