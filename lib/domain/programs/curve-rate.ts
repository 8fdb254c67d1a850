import type { CitedNumber } from '@/lib/domain/evidence';

/** Rate of an expected curve, per week; a parameter that Cairn proposes. */
export function curveRate(
  perWeek: number,
  source = 'Cairn; front-loading supported by published digital and post-surgical curves',
): CitedNumber {
  return { value: perWeek, mark: 'P', source };
}
