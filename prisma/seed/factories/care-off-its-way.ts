import { addDays } from '@/lib/domain/day';
import type { EnrollmentDraft } from './enrollment-draft';
import type { TestClinic } from './test-clinic';

/** Sciatica in its second phase, 24 days in: pain is worse than at the start, function makes no progress, pacing is reached twice. */
export const careOffItsWay = (clinic: TestClinic, change: (draft: EnrollmentDraft) => void = () => undefined): Promise<EnrollmentDraft> =>
  clinic.addCare({
    program: 'sciatica',
    startedDaysAgo: 24,
    baselines: { nprs: 6, odi: 40, 'flare-days': 4 },
    course: {
      nprs: [[22, 9]],
      odi: [
        [10, 44],
        [22, 42],
      ],
      'flare-days': [
        [7, 1],
        [22, 1],
      ],
    },
    change: (draft) => {
      draft.phaseCode = 'restore';
      draft.nextScreeningOn = addDays(clinic.clock.today, 4);
      draft.phaseChanges.push({ kind: 'advance', phaseCode: 'restore', onDay: addDays(draft.startsOn, 20), reason: null });
      change(draft);
    },
  });
