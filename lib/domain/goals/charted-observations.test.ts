import { expect, test } from 'vitest';
import { chartedObservations } from '@/lib/domain/goals/charted-observations';
import { measureOf } from '@/lib/domain/measures/registry';

const goal = { baseline: 8, target: 4, startsOn: '2026-01-05', dueOn: '2026-02-02', curve: 'exponential', unlockedOn: null } as const;
const fact = (seq: number, value: number, observedOn: string, correctsId: string | null = null) => ({
  id: `o${seq}`,
  measure: 'nprs' as const,
  value,
  observedOn,
  seq,
  correctsId,
});

test('shows each score once, a corrected one with what it replaced, on its own day', () => {
  const shown = chartedObservations(goal, measureOf('nprs'), 0.2, [
    fact(1, 8, '2026-01-05'),
    fact(2, 2, '2026-01-12'),
    fact(3, 7, '2026-01-20', 'o2'),
    fact(4, 5, '2026-01-19'),
  ]);
  expect(shown.map(({ id, value, observedOn, replaced }) => [id, value, observedOn, replaced])).toEqual([
    ['o1', 8, '2026-01-05', null],
    ['o2', 7, '2026-01-12', 2],
    ['o4', 5, '2026-01-19', null],
  ]);
});

test('the band starts at the baseline and ends with the goal', () => {
  const [first, late] = chartedObservations(goal, measureOf('nprs'), 0.2, [fact(1, 8, '2026-01-05'), fact(2, 4, '2026-03-01')]);
  expect(first?.band?.expected).toBe(8);
  expect(late?.band).toBeNull();
});
