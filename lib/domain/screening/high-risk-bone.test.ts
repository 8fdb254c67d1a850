import { expect, test } from 'vitest';
import { highRiskSites } from '@/lib/domain/programs/choose-bone-stress-program';
import { highRiskBone } from './high-risk-bone';

test.each([
  [true, false, 'positive', 'urgent'],
  [true, true, 'negative', null],
  [false, false, 'negative', null],
  [false, true, 'negative', null],
  [true, null, 'needs-more', null],
  [null, false, 'needs-more', null],
  [null, null, 'needs-more', null],
] as const)('high-risk site %s, cleared %s: %s', (site, cleared, result, severity) => {
  expect(highRiskBone.evaluate({ 'bone-high-risk-site': site, 'bone-cleared': cleared })).toMatchObject({ result, severity });
});

test('loading stays locked, and the question names every site of the list', () => {
  expect(highRiskBone.evaluate({ 'bone-high-risk-site': true, 'bone-cleared': false }).instruction).toContain('Loading stays locked');
  for (const { label } of highRiskSites) expect(highRiskBone.questions[0]?.explanation).toContain(label);
});
