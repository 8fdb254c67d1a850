import { expect, test } from 'vitest';
import { responderRates } from '@/lib/domain/outcomes/responder-rates';

test('everyone enrolled counts first, missing as no response; completers second', () => {
  const { everyone, completers } = responderRates({ enrolled: 50, followedUp: 40, responded: 30 });
  expect(everyone).toMatchObject({ count: 30, total: 50, share: 0.6 });
  expect(everyone.interval?.low).toBeCloseTo(0.462, 3);
  expect(everyone.interval?.high).toBeCloseTo(0.724, 3);
  expect(completers).toMatchObject({ count: 30, total: 40, share: 0.75 });
});

test('nobody enrolled has no share', () => {
  expect(responderRates({ enrolled: 0, followedUp: 0, responded: 0 }).everyone).toEqual({
    count: 0,
    total: 0,
    share: null,
    interval: null,
  });
});
