import type { CitedNumber } from '@/lib/domain/evidence';

export const completenessParameters = {
  /** Below this share of follow-up a figure carries a warning. */
  warnBelow: { value: 0.8, mark: 'P', source: 'Proposed by Cairn' },
  /** Below this share it may not be compared. */
  compareFrom: { value: 0.6, mark: 'P', source: 'Proposed by Cairn' },
} as const satisfies Record<string, CitedNumber>;

export type Completeness = { followedUp: number; expected: number; share: number | null; level: 'enough' | 'warn' | 'no-comparison' };

/** How many of those expected have a follow-up. Nobody expected means nothing to compare. */
export function completeness(followedUp: number, expected: number): Completeness {
  const share = expected === 0 ? null : followedUp / expected;
  return { followedUp, expected, share, level: levelOf(share) };
}

function levelOf(share: number | null): Completeness['level'] {
  if (share === null || share < completenessParameters.compareFrom.value) return 'no-comparison';
  return share < completenessParameters.warnBelow.value ? 'warn' : 'enough';
}
