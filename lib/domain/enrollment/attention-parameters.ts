import type { CitedNumber } from '@/lib/domain/evidence';

/** Numbers of the attention rules, with where they come from. */
export const attentionParameters = {
  /** Days before the planned end of care from which someone should plan it. */
  closingDays: { value: 14, mark: 'P', source: 'Proposed by Cairn' },
} as const satisfies Record<string, CitedNumber>;
