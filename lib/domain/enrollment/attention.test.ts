import { describe, expect, test } from 'vitest';
import { assessEnrollment } from '@/lib/domain/enrollment/assess-enrollment';
import { flagCounts, flagsInWords, reasonInWords } from '@/lib/domain/enrollment/attention-in-words';
import { enrollmentFixture, flagFixture, measureOf, template } from '@/lib/domain/enrollment/enrollment.fixture';
import type { EnrollmentFacts, FlagFact, ObservationFact } from '@/lib/domain/enrollment/facts';
import { day, goalFixture, observationFixture } from '@/lib/domain/goals/goal.fixture';

const seen = new Date(`${day(1)}T10:00:00Z`);

const pain = (...entries: [number, number][]): ObservationFact[] =>
  entries.map(([count, value], seq) => observationFixture({ id: `pain-${seq}`, observedOn: day(count), value, seq }));

const assess = (facts: Partial<EnrollmentFacts>, today: number) =>
  assessEnrollment(enrollmentFixture(facts), template, day(today), measureOf);

const now = new Date(`${day(1)}T09:40:00Z`);

/** Facts, today, and what the first reason says then. */
const ranks: [number, string, Partial<EnrollmentFacts>, number, string][] = [
  [
    1,
    'emergency flag unacknowledged',
    { flags: [flagFixture({ severity: 'emergency', screen: 'cauda-equina' })] },
    1,
    'Red flag: possible cauda equina syndrome, unacknowledged for 40 min. Call the patient now and acknowledge it.',
  ],
  [
    2,
    'urgent flag unacknowledged',
    { flags: [flagFixture()] },
    1,
    'Red flag: possible deep vein thrombosis, unacknowledged for 40 min. Call the patient today and acknowledge it.',
  ],
  [
    3,
    'self-harm item positive, not followed up',
    { flags: [flagFixture({ screen: 'self-harm', acknowledgedAt: seen })] },
    1,
    'Self-harm answer, not followed up for 40 min. Speak with the patient today.',
  ],
  [
    4,
    'goal off-track by worsening',
    { observations: pain([7, 10]) },
    8,
    'Pain goal worsening: 10 points is 2 worse than 8 at the start. Call the patient and review the plan.',
  ],
  [
    5,
    'goal overdue',
    { observations: pain([80, 6]), plannedEndOn: day(140) },
    90,
    'Pain goal overdue by 6 days. Record a score or move the date.',
  ],
  [
    6,
    'flag acknowledged, not cleared, past its time',
    { flags: [flagFixture({ acknowledgedAt: seen })] },
    5,
    'Red flag: possible deep vein thrombosis, not cleared, 3 days past its time. Clear it with a documented reason, or escalate.',
  ],
  [
    7,
    'goal off-track by no progress',
    { observations: pain([42, 8]) },
    43,
    'Pain goal without progress: 8 points is 2.1 above the upper edge of the expected band for week 6. Review the plan or the target.',
  ],
  [8, 'no recent score', { observations: pain([7, 7]) }, 19, 'No pain score for 12 days. Ask for a score.'],
  [
    9,
    'goal at-risk',
    { observations: pain([42, 6.5]) },
    43,
    'Pain goal at risk: 6.5 points is 0.6 above the upper edge of the expected band for week 6. Ask how the exercises are going.',
  ],
  [10, 'check-in due today', { nextCheckInOn: day(5) }, 5, 'Check-in due today. Do it today or snooze it.'],
  [10, 'screening due earlier', { nextScreeningOn: day(3) }, 5, 'Screening due, late by 2 days. Do it today or snooze it.'],
  [11, 'care ends within 14 days', { plannedEndOn: day(19) }, 10, 'Care ends in 9 days. Plan the discharge or extend care.'],
  [
    12,
    'goal achieved, waiting for the clinician',
    { observations: pain([7, 4]) },
    12,
    'Pain goal achieved 5 days ago. Confirm and complete it.',
  ],
  [12, 'goal held', { observations: pain([7, 4], [12, 4]) }, 12, 'Pain goal achieved 5 days ago. Confirm and complete it.'],
];

test.each(ranks)('%i: %s', (rank, _, facts, today, words) => {
  const assessment = assess(facts, today);
  expect(assessment.rank).toBe(rank);
  const [first] = assessment.reasons;
  expect(first && reasonInWords(first, day(today), now)).toBe(words);
  expect(assessment.waitingSince).toBe(first?.since);
});

test.each(ranks)('%i: %s; a snooze hides ranks 4 to 12 until its date, never 1 to 3', (rank, _, facts, today) => {
  const until = (count: number) => assess({ ...facts, snooze: { until: day(count), reason: 'On holiday' } }, today);
  expect(until(today + 1)).toMatchObject({ rank: rank <= 3 ? rank : 13, snoozedUntil: day(today + 1) });
  expect(until(today)).toMatchObject({ rank, snoozedUntil: null });
});

describe('13: nobody needs to act', () => {
  test.each<[string, Partial<EnrollmentFacts>, number]>([
    ['all is on track', {}, 3],
    ['a flag acknowledged and within its time', { flags: [flagFixture({ acknowledgedAt: seen })] }, 2],
    ['a cleared flag', { flags: [flagFixture({ clearedAt: seen })] }, 3],
    ['a check-in tomorrow', { nextCheckInOn: day(4), nextScreeningOn: day(4) }, 3],
    ['care ends in 15 days', { plannedEndOn: day(18) }, 3],
    ['a completed goal', { goals: [goalFixture({ completedOn: day(8) })], observations: pain([7, 4]) }, 12],
    ['care has ended, whatever is open', { status: 'completed', endedOn: day(3), flags: [flagFixture()], nextCheckInOn: day(1) }, 9],
    ['care was discontinued', { status: 'discontinued', endedOn: day(30), observations: pain([7, 10]) }, 90],
  ])('%s', (_, facts, today) => {
    expect(assess(facts, today)).toMatchObject({ rank: 13, reasons: [], waitingSince: null });
  });
});

test('care that has ended is never looked at again by the clock', () => {
  expect(
    assess({ status: 'completed', endedOn: day(30), snooze: { until: day(90), reason: 'Away' }, nextCheckInOn: day(50) }, 40),
  ).toMatchObject({
    reviewOn: null,
    snoozedUntil: null,
    nextDueOn: null,
  });
});

test.each<[string, Partial<EnrollmentFacts>, number | null]>([
  ['nothing but the planned end', {}, 70],
  ['a check-in', { nextCheckInOn: day(6) }, 6],
  ['a screening', { nextScreeningOn: day(6) }, 6],
  ['one due already raises nothing more', { nextCheckInOn: day(3), nextScreeningOn: day(2) }, 70],
  ['the day after an acknowledged flag should be cleared', { flags: [flagFixture({ acknowledgedAt: seen, clearBy: day(5) })] }, 6],
  ['a flag nobody acknowledged changes nothing by waiting', { flags: [flagFixture({ clearBy: day(5) })] }, 70],
  ['nor does a self-harm answer', { flags: [flagFixture({ screen: 'self-harm', acknowledgedAt: seen, clearBy: day(5) })] }, 70],
  ['the end of a snooze, before which nothing shows', { snooze: { until: day(9), reason: 'Away' }, nextCheckInOn: day(6) }, 9],
  ['care that should have ended', { plannedEndOn: day(1) }, null],
])('the clock looks again at: %s', (_, facts, count) => {
  expect(assess({ goals: [], ...facts }, 3).reviewOn).toBe(count === null ? null : day(count));
});

test('care ends in exactly 14 days', () => {
  expect(assess({ plannedEndOn: day(17) }, 3).rank).toBe(11);
});

test('an emergency outranks the self-harm answer it comes with', () => {
  expect(assess({ flags: [flagFixture({ screen: 'self-harm', severity: 'emergency' })] }, 1).rank).toBe(1);
});

test('all that hold are reasons: most urgent first, the longest waiting first within a rank', () => {
  const flags = [
    flagFixture({ id: 'later', screen: 'abi', raisedAt: new Date(`${day(1)}T11:00:00Z`) }),
    flagFixture({ id: 'earlier' }),
    flagFixture({ id: 'worst', screen: 'compartment', severity: 'emergency', raisedAt: new Date(`${day(3)}T11:00:00Z`) }),
  ];
  const { reasons } = assess({ flags, nextCheckInOn: day(4), nextScreeningOn: day(2), plannedEndOn: day(10) }, 5);
  expect(reasons.map(({ rank, text }) => [rank, text])).toEqual([
    [1, 'Red flag: possible acute compartment syndrome, unacknowledged'],
    [2, 'Red flag: possible deep vein thrombosis, unacknowledged'],
    [2, 'Red flag: ankle-brachial index out of range, unacknowledged'],
    [10, 'Screening due'],
    [10, 'Check-in due'],
    [11, 'Care is ending'],
  ]);
});

test('of two goals on one silent measure there is one reason; of two overdue goals, two', () => {
  const goals = [goalFixture({ id: 'a' }), goalFixture({ id: 'b', dueOn: day(60) })];
  expect(assess({ goals }, 19).reasons.map(({ rank, goalId }) => [rank, goalId])).toEqual([[8, 'a']]);
  expect(assess({ goals, plannedEndOn: day(200) }, 90).reasons.map(({ rank, goalId }) => [rank, goalId])).toEqual([
    [5, 'b'],
    [5, 'a'],
  ]);
});

test('a self-harm answer does not put the goals on hold, a red flag does', () => {
  expect(assess({ flags: [flagFixture({ screen: 'self-harm' })] }, 1).goals[0]?.status).toBe('on-track');
  expect(assess({ flags: [flagFixture()] }, 1).goals[0]?.status).toBe('on-hold');
  expect(assess({ status: 'on-hold' }, 1).goals[0]?.status).toBe('on-hold');
});

test.each([
  [59, '59 min'],
  [60, '1 h'],
  [47 * 60 + 59, '47 h'],
  [48 * 60, '2 days'],
])('a flag raised %i minutes ago waits for %s', (minutes, words) => {
  const [flag] = assess({ flags: [flagFixture()] }, 1).reasons;
  const later = new Date(Date.parse(`${day(1)}T09:00:00Z`) + minutes * 60_000);
  expect(flag && reasonInWords(flag, day(1), later)).toContain(`unacknowledged for ${words}.`);
});

test.each([
  [19, 'Care ends today.'],
  [22, 'Care was planned to end 3 days ago.'],
  [18, 'Care ends in 1 day.'],
])('the end of care on day 19, read on day %i', (today, words) => {
  const [ending] = assess({ plannedEndOn: day(19), goals: [] }, 10).reasons;
  expect(ending && reasonInWords(ending, day(today))).toContain(words);
});

test('a reached goal kept under watch waits for nobody, until it is lost and reached anew', () => {
  const goals = [goalFixture({ sustainedOn: day(15) })];
  const ranksOf = (observations: ObservationFact[], today: number) =>
    assess({ goals, observations }, today).reasons.map(({ rank }) => rank);
  expect(ranksOf(pain([14, 4]), 16)).toEqual([]);
  expect(ranksOf(pain([14, 4], [21, 4]), 22)).toEqual([]);
  expect(ranksOf(pain([14, 4], [21, 6], [28, 4]), 29)).toEqual([12]);
});

test.each<[string, FlagFact['screen'][], string]>([
  ['none', [], ''],
  ['one', ['dvt'], '1 red flag'],
  ['a self-harm answer, by its own name', ['self-harm'], '1 self-harm answer'],
  ['both', ['dvt', 'self-harm', 'abi'], '2 red flags and 1 self-harm answer'],
])('open flags in words: %s', (_, screens, words) => {
  expect(flagsInWords(flagCounts(screens.map((screen) => flagFixture({ screen }))))).toBe(words);
});
