import { valueInWords } from '@/lib/domain/goals/value-in-words';
import type { Measure } from '@/lib/domain/measures/measure';
import type { TargetRule } from './program';

/** How a goal's target follows from the baseline, in words: "Better by 2 points, or by 30% of the baseline where that is more". */
export function targetInWords(rule: TargetRule, { unit, better, mdc, mcid }: Pick<Measure, 'unit' | 'better' | 'mdc' | 'mcid'>): string {
  if (rule.kind === 'reach') return `${valueInWords(rule.value, unit)} or ${better === 'lower' ? 'less' : 'more'}`;
  if (rule.kind === 'change') {
    const amount = `Better by ${valueInWords(rule.amount, unit)}`;
    return rule.share === undefined ? amount : `${amount}, or by ${valueInWords(100 * rule.share, '%')} of the baseline where that is more`;
  }
  const noise = (mdc ?? mcid)?.value;
  return noise === undefined
    ? 'No worse than at the end of care'
    : `No worse than at the end of care by more than ${valueInWords(noise, unit)}`;
}
