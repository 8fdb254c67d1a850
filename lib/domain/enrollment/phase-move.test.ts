import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '@/lib/domain/day';
import { enrollmentFixture, flagFixture } from '@/lib/domain/enrollment/enrollment.fixture';
import type { EnrollmentFacts } from '@/lib/domain/enrollment/facts';
import {
  type CarePlace,
  moveObstacle,
  type PhaseMove,
  type PlannedPhaseMove,
  planPhaseMove,
  weeksLeft,
} from '@/lib/domain/enrollment/phase-move';
import { day, goalFixture, observationFixture, start } from '@/lib/domain/goals/goal.fixture';
import { programOf } from '@/lib/domain/programs/registry';

const place = (change: Partial<CarePlace> = {}): CarePlace => ({
  phaseCode: 'restore',
  changes: [{ kind: 'start', phaseCode: 'calm', onDay: start }],
  openGates: [],
  ...change,
});
const sciatica = programOf('sciatica');
const care = (facts: Partial<EnrollmentFacts> = {}, where: Partial<CarePlace> = {}, today = day(30), program = sciatica) => ({
  facts: enrollmentFixture(facts),
  place: place(where),
  program,
  today,
});
const planned = (...given: Parameters<typeof planPhaseMove>): PlannedPhaseMove => {
  const result = planPhaseMove(...given);
  if ('message' in result) throw new Error(result.message);
  return result;
};
const heldFrom = (count: number) => ({
  changes: [...place().changes, { kind: 'hold', phaseCode: 'restore', onDay: day(count) }],
});

describe('the phase', () => {
  test.each<[PhaseMove['kind'] & ('advance' | 'step-back'), string]>([
    ['advance', 'strengthen'],
    ['step-back', 'calm'],
  ])('%s changes it and nothing else', (kind, phaseCode) => {
    expect(planned(care(), { kind })).toEqual({ status: 'active', phaseCode, plannedEndOn: day(84), nextOn: null, goals: [] });
  });

  test.each<[string, PhaseMove['kind'], Partial<EnrollmentFacts>, Partial<CarePlace>, string | null]>([
    ['the last phase leads nowhere', 'advance', {}, { phaseCode: 'return' }, 'This is the last phase.'],
    ['the first phase has none before it', 'step-back', {}, { phaseCode: 'calm' }, 'This is the first phase.'],
    ['a red flag keeps it', 'advance', { flags: [flagFixture()] }, {}, 'A red flag is open. Clear it before care goes on.'],
    ['a cleared one does not', 'advance', { flags: [flagFixture({ clearedAt: new Date() })] }, {}, null],
    ['nor does a self-harm answer', 'advance', { flags: [flagFixture({ screen: 'self-harm' })] }, {}, null],
    ['back is always safe', 'step-back', { flags: [flagFixture()] }, {}, null],
    ['on hold nothing moves', 'advance', { status: 'on-hold' }, {}, 'Care is on hold. Resume it first.'],
    ['on hold nothing moves back', 'step-back', { status: 'on-hold' }, {}, 'Care is on hold. Resume it first.'],
    ['nobody holds twice', 'hold', { status: 'on-hold' }, {}, 'Care is on hold. Resume it first.'],
    ['what runs cannot be resumed', 'resume', {}, {}, 'Care is not on hold.'],
    [
      'a flag keeps a hold',
      'resume',
      { status: 'on-hold', flags: [flagFixture()] },
      {},
      'A red flag is open. Clear it before care goes on.',
    ],
    ['ended care', 'extend', { status: 'completed' }, {}, 'This care has ended.'],
  ])('%s', (_, kind, facts, where, refusal) => {
    expect(moveObstacle(care(facts, where), kind)).toBe(refusal);
  });

  test('running stays locked until every gate is met, and only where the phase says so', () => {
    const bone = programOf('bsi-low');
    const open = ['Walking is free of pain'];
    expect(moveObstacle(care({}, { phaseCode: 'load', openGates: open }, day(30), bone), 'advance')).toBe(
      'Walk and run stays locked until every running gate is met. Still open: Walking is free of pain.',
    );
    expect(moveObstacle(care({}, { phaseCode: 'load' }, day(30), bone), 'advance')).toBeNull();
    expect(moveObstacle(care({}, { phaseCode: 'protect', openGates: open }, day(30), bone), 'advance')).toBeNull();
  });
});

describe('a hold', () => {
  test.each([
    ['today', day(30), 'Choose a day after today.'],
    ['tomorrow', day(31), null],
    ['twelve weeks on', day(30 + 84), null],
    ['later than that', day(30 + 85), 'Choose a day up to Apr 29, 2026.'],
  ])('is looked at again %s', (_, lookAgainOn, refusal) => {
    const result = planPhaseMove(care(), { kind: 'hold', lookAgainOn });
    expect('message' in result ? result.message : null).toBe(refusal);
    if (refusal === null) expect(result).toMatchObject({ status: 'on-hold', nextOn: lookAgainOn, plannedEndOn: day(84), goals: [] });
  });

  test('gives its days back when it ends, to what was still ahead', () => {
    const goals = [
      goalFixture({ id: 'ahead', dueOn: day(42) }),
      goalFixture({ id: 'on the day', dueOn: day(20) }),
      goalFixture({ id: 'overdue', dueOn: day(19) }),
      goalFixture({ id: 'completed', completedOn: day(10) }),
      goalFixture({ id: 'after care', startsOn: day(84), dueOn: day(182), curve: 'flat', followsCare: true }),
    ];
    expect(planned(care({ status: 'on-hold', goals }, heldFrom(20)), { kind: 'resume' })).toEqual({
      status: 'active',
      phaseCode: 'restore',
      plannedEndOn: day(94),
      nextOn: day(30),
      goals: [
        { id: 'ahead', startsOn: start, dueOn: day(52) },
        { id: 'on the day', startsOn: start, dueOn: day(30) },
        { id: 'after care', startsOn: day(94), dueOn: day(192) },
      ],
    });
  });

  test('a goal that was added during it starts when it did, and has its days given back', () => {
    const goals = [goalFixture({ id: 'added', startsOn: day(25), dueOn: day(60) })];
    expect(planned(care({ status: 'on-hold', goals }, heldFrom(20)), { kind: 'resume' }).goals).toEqual([
      { id: 'added', startsOn: day(25), dueOn: day(70) },
    ]);
  });

  test('ended on its own day moves nothing', () => {
    const result = planned(care({ status: 'on-hold' }, heldFrom(30)), { kind: 'resume' });
    expect(result).toMatchObject({ plannedEndOn: day(84), goals: [] });
  });

  test('a reached goal keeps its day', () => {
    const observations = [observationFixture({ value: 4, observedOn: day(14) })];
    expect(planned(care({ status: 'on-hold', observations }, heldFrom(20)), { kind: 'resume' }).goals).toEqual([]);
  });
});

describe('an extension', () => {
  const goals = [
    goalFixture({ id: 'open', dueOn: day(28) }),
    goalFixture({ id: 'completed', completedOn: day(10) }),
    goalFixture({ id: 'after care', startsOn: day(84), dueOn: day(182), curve: 'flat', followsCare: true }),
  ];

  test('gives the same weeks to the end and to what is not reached', () => {
    expect(planned(care({ goals }), { kind: 'extend', weeks: 3 })).toEqual({
      status: 'active',
      phaseCode: 'restore',
      plannedEndOn: day(105),
      nextOn: null,
      goals: [
        { id: 'open', startsOn: start, dueOn: day(49) },
        { id: 'after care', startsOn: day(105), dueOn: day(203) },
      ],
    });
  });

  test.each([
    ['as planned', {}, {}, 14],
    ['partly used', { plannedEndOn: day(84 + 70) }, {}, 4],
    ['used up', { plannedEndOn: day(182) }, {}, 0],
    [
      'days held come on top',
      { plannedEndOn: day(182) },
      { changes: [...heldFrom(10).changes, { kind: 'resume', phaseCode: 'restore', onDay: day(24) }] },
      2,
    ],
  ])('weeks left, %s', (_, facts, where, left) => {
    expect(weeksLeft(care(facts, where))).toBe(left);
  });

  test.each([0, 15, 1.5])('%s weeks are refused', (weeks) => {
    expect(planPhaseMove(care(), { kind: 'extend', weeks })).toEqual({ field: 'weeks', message: 'Choose whole weeks from 1 to 14.' });
  });

  test('is not for every program', () => {
    const result = planPhaseMove(care({}, { phaseCode: 'unload' }, day(30), programOf('shin-pain')), { kind: 'extend', weeks: 1 });
    expect(result).toEqual({ message: 'This program version does not provide for an extension.' });
  });
});

test('no sequence of moves brings a due date before its start, the end before the start, or care beyond its last week', () => {
  const step = fc.record({
    kind: fc.constantFrom<PhaseMove['kind']>('advance', 'step-back', 'hold', 'resume', 'extend'),
    weeks: fc.integer({ min: 0, max: 10 }),
    wait: fc.integer({ min: 0, max: 20 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let now = care({
        goals: [goalFixture(), goalFixture({ id: 'after', startsOn: day(84), dueOn: day(182), curve: 'flat', followsCare: true })],
      });
      let held = 0;
      for (const { kind, weeks, wait } of steps) {
        const today = addDays(now.today, wait);
        now = { ...now, today };
        const result = planPhaseMove(now, { kind, weeks, lookAgainOn: addDays(today, 7) } as PhaseMove);
        if ('message' in result) continue;
        if (kind === 'resume') held += (Date.parse(result.plannedEndOn) - Date.parse(now.facts.plannedEndOn)) / 86_400_000;
        const days = new Map(result.goals.map((goal) => [goal.id, goal]));
        now = {
          ...now,
          place: {
            ...now.place,
            phaseCode: result.phaseCode,
            changes: [...now.place.changes, { kind, phaseCode: result.phaseCode, onDay: today }],
          },
          facts: {
            ...now.facts,
            status: result.status,
            plannedEndOn: result.plannedEndOn,
            goals: now.facts.goals.map((goal) => ({ ...goal, ...days.get(goal.id) })),
          },
        };
        expect(now.facts.goals.every(({ startsOn, dueOn }) => dueOn > startsOn)).toBe(true);
        expect(sciatica.phases.some(({ code }) => code === now.place.phaseCode)).toBe(true);
        expect(now.facts.plannedEndOn <= addDays(start, 26 * 7 + held)).toBe(true);
      }
    }),
  );
});
