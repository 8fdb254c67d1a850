import { expect, test } from 'vitest';
import type { GoalTemplate, Phase } from '@/lib/domain/programs/program';
import { expectedTimelineWeeks } from './expected-timeline-weeks';

const phase = (name: string, fromWeek: number, toWeek: number): Phase => ({ code: name, name, fromWeek, toWeek, focus: '', mark: 'P' });
const goal = (code: GoalTemplate['code'], dueWeek: number): GoalTemplate => ({
  code,
  term: 'short',
  wording: code,
  measure: 'nprs',
  target: { kind: 'maintain' },
  dueWeek,
  curve: 'flat',
  importance: 1,
  difficulty: 1,
  mark: 'P',
  references: [],
});

test('inclusive weeks make the parts, goals of one week stand together, earliest first', () => {
  const timeline = expectedTimelineWeeks({
    phases: [phase('Calm', 0, 4), phase('Restore', 5, 9)],
    goals: [goal('lt1-strength', 9), goal('st1-pain', 4), goal('st3-pacing', 4)],
  });
  expect(timeline.phases.map(({ name, start, width }) => [name, start, width])).toEqual([
    ['Calm', 0, 50],
    ['Restore', 50, 50],
  ]);
  expect(timeline.milestones.map(({ week, at, goals }) => [week, at, goals.length])).toEqual([
    [4, 50, 2],
    [9, 100, 1],
  ]);
});

test('goals due after the last phase stand evenly in the part that is not to scale', () => {
  const { room, phases, milestones } = expectedTimelineWeeks({
    phases: [phase('Induct', 1, 2), phase('Build', 3, 4)],
    goals: [goal('lt1-strength', 4), goal('lt3-return', 10), goal('lt5-self-manage', 26)],
  });
  expect(room).toBe(86);
  expect(phases.map(({ start, width }) => [start, width])).toEqual([
    [0, 43],
    [43, 43],
  ]);
  expect(milestones.map(({ at }) => at)).toEqual([86, 93, 100]);
});
