import { expect, test } from 'vitest';
import { seededRandom } from './random';

const many = (count: number, draw: () => number) => Array.from({ length: count }, draw);

test('the same seed gives the same stream, another seed another one', () => {
  expect(many(5, seededRandom('a').next)).toEqual(many(5, seededRandom('a').next));
  expect(many(5, seededRandom('a').next)).not.toEqual(many(5, seededRandom('b').next));
});

test('a fork does not depend on what was drawn before it', () => {
  const drawnFrom = seededRandom('a');
  drawnFrom.next();
  expect(drawnFrom.fork('x').next()).toBe(seededRandom('a').fork('x').next());
});

test('normal has its mean and spread', () => {
  const random = seededRandom('normal');
  const values = many(20_000, () => random.normal(5, 2));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  expect(mean).toBeCloseTo(5, 1);
  expect(sd).toBeCloseTo(2, 1);
});

test('weighted follows the weights and int reaches both ends', () => {
  const random = seededRandom('weights');
  const picked = Array.from({ length: 4_000 }, () =>
    random.weighted([
      ['rare', 1],
      ['often', 3],
    ] as const),
  );
  const share = picked.filter((one) => one === 'often').length / picked.length;
  expect(Math.abs(share - 0.75)).toBeLessThan(0.03);
  expect(new Set(many(200, () => random.int(1, 3)))).toEqual(new Set([1, 2, 3]));
});

test('an id is a UUID of version 7 that sorts by its time', () => {
  const random = seededRandom('ids');
  const earlier = random.uuid(new Date('2026-01-01T00:00:00Z'));
  const later = random.uuid(new Date('2026-01-01T00:00:01Z'));
  expect(earlier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(earlier < later).toBe(true);
});
