import type { CitedNumber } from '@/lib/domain/evidence';
import { direction } from '@/lib/domain/goals/direction';
import { EDGE } from '@/lib/domain/goals/goal-parameters';
import type { Measure } from '@/lib/domain/measures/measure';

/** Shares of the baseline that count as moderate and substantial improvement. */
export const responderParameters = {
  moderate: { value: 0.3, mark: 'M', source: 'IMMPACT, Dworkin et al. 2008' },
  substantial: { value: 0.5, mark: 'M', source: 'IMMPACT, Dworkin et al. 2008' },
} as const satisfies Record<string, CitedNumber>;

export type Response = {
  /** Better is positive, in the measure's unit. */
  improvement: number;
  reachedMcid: boolean;
  reached30: boolean;
  reached50: boolean;
  /** Worse by the MDC (else the MCID) or more. */
  worsened: boolean;
};

/** How one course answered. The MCID may be absolute or a share of the baseline; a baseline of 0 has no share, so reaches none. */
export function response(measure: Pick<Measure, 'better' | 'mcid' | 'mcidShare' | 'mdc'>, baseline: number, latest: number): Response {
  const improvement = direction(measure) * (latest - baseline) + 0; // + 0: a stored 0 has no sign
  const atLeast = (amount: number | undefined) => amount !== undefined && improvement >= amount - EDGE;
  const share = (part: CitedNumber | null) => part !== null && baseline !== 0 && atLeast(part.value * Math.abs(baseline));
  const noise = (measure.mdc ?? measure.mcid)?.value;
  return {
    improvement,
    reachedMcid: atLeast(measure.mcid?.value) || share(measure.mcidShare),
    reached30: share(responderParameters.moderate),
    reached50: share(responderParameters.substantial),
    worsened: noise !== undefined && improvement <= EDGE - noise,
  };
}
