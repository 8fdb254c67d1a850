import { expect, test } from 'vitest';
import { measureFixture } from '@/lib/domain/goals/goal.fixture';
import type { TargetRule } from './program';
import { targetInWords } from './target-in-words';

const cited = (value: number) => ({ value, mark: 'P' as const, source: 'Fixture' });

test.each<[TargetRule, object, string]>([
  [{ kind: 'change', amount: 2, share: 0.3 }, {}, 'Better by 2 points, or by 30% of the baseline where that is more'],
  [{ kind: 'change', amount: 9 }, {}, 'Better by 9 points'],
  [{ kind: 'reach', value: 1 }, { unit: 'days' }, '1 day or less'],
  [{ kind: 'reach', value: 80 }, { unit: '%', better: 'higher' }, '80% or more'],
  [{ kind: 'maintain' }, { mdc: cited(2) }, 'No worse than at the end of care by more than 2 points'],
  [{ kind: 'maintain' }, { mdc: null, mcid: cited(3) }, 'No worse than at the end of care by more than 3 points'],
  [{ kind: 'maintain' }, { mdc: null, mcid: null }, 'No worse than at the end of care'],
])('%o %o', (rule, measure, words) => {
  expect(targetInWords(rule, { ...measureFixture(), ...measure })).toBe(words);
});
