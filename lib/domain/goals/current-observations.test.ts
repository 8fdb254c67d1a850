import { expect, test } from 'vitest';
import { currentObservations } from '@/lib/domain/goals/current-observations';
import { day, observationFixture } from '@/lib/domain/goals/goal.fixture';

const at = (id: string, count: number, seq: number, value: number, correctsId: string | null = null) =>
  observationFixture({ id, observedOn: day(count), seq, value, correctsId });

const current = (...facts: ReturnType<typeof at>[]) =>
  (currentObservations(facts).get('nprs') ?? []).map(({ value, observedOn }) => [observedOn, value]);

test('oldest first by day, and by entry within a day', () => {
  expect(current(at('c', 7, 3, 5), at('a', 0, 1, 8), at('d', 7, 2, 6))).toEqual([
    [day(0), 8],
    [day(7), 6],
    [day(7), 5],
  ]);
});

test('a corrected observation counts as corrected, on its own day, in its own place', () => {
  expect(current(at('a', 0, 1, 8), at('b', 7, 2, 5), at('a2', 9, 3, 7, 'a'))).toEqual([
    [day(0), 7],
    [day(7), 5],
  ]);
});

test('of a chain of corrections the last counts', () => {
  expect(current(at('a', 0, 1, 8), at('a2', 0, 2, 7, 'a'), at('a3', 0, 3, 6, 'a2'))).toEqual([[day(0), 6]]);
});

test('of two corrections of one observation the newer entry counts, in whatever order they come', () => {
  expect(current(at('a3', 0, 3, 6, 'a'), at('a', 0, 1, 8), at('a2', 0, 2, 7, 'a'))).toEqual([[day(0), 6]]);
});

test('measures are kept apart', () => {
  const groups = currentObservations([at('a', 0, 1, 8), observationFixture({ id: 'b', measure: 'lefs', value: 40 })]);
  expect([...groups.keys()]).toEqual(['nprs', 'lefs']);
});

test('the facts are left as they were', () => {
  const facts = [at('b', 7, 2, 5), at('a', 0, 1, 8), at('a2', 0, 3, 7, 'a')];
  const before = structuredClone(facts);
  currentObservations(facts);
  expect(facts).toEqual(before);
});
