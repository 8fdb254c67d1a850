import { direction } from '@/lib/domain/goals/direction';
import type { Measure } from './measure';

/**
 * A score against the one before: better is positive, in the measure's unit. `beyond` says whether it is at least the smallest change that is
 * more than measurement error (MDC), or, where that is not known, at least the smallest that matters (MCID); null where neither is.
 */
export type ChangeSince = { better: number; threshold: { kind: 'mdc' | 'mcid'; value: number; beyond: boolean } | null };

const EDGE = 1e-9;

/** The change from the last score to this one. */
export function changeSince(last: number, value: number, { better, mdc, mcid }: Pick<Measure, 'better' | 'mdc' | 'mcid'>): ChangeSince {
  const change = direction({ better }) * (value - last);
  const cited = mdc ?? mcid;
  const beyond = cited !== null && Math.abs(change) >= cited.value - EDGE;
  return { better: change, threshold: cited === null ? null : { kind: mdc ? 'mdc' : 'mcid', value: cited.value, beyond } };
}
