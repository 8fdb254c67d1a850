import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { declineReasons } from '@/lib/domain/enrollment/decline-reasons';
import { rate } from '@/lib/domain/outcomes/responder-rates';
import { planSteps } from '@/lib/domain/programs/program';
import { type AnsweredSuggestion, suggestionAnswers as answersOf } from './suggestion-answers';

/** Of one reporting period. */
const suggestionAnswers = (suggestions: readonly AnsweredSuggestion[]) => answersOf([suggestions]);

type Given = [
  step: AnsweredSuggestion['step'],
  answer: AnsweredSuggestion['answer'],
  people: number,
  reason?: string | null,
  each?: number,
];

/** So many people with a suggestion each (or `each`), answered alike; people are told apart by step and answer. */
const given = (...groups: Given[]): AnsweredSuggestion[] =>
  groups.flatMap(([step, answer, people, reason = null, each = 1], at) =>
    Array.from({ length: people * each }, (_, i) => ({ person: `${at}-${i % people}`, step, answer, reason })),
  );

const none = { count: null, total: null, share: null, interval: null };
const [fine, outside] = declineReasons;

test('nothing was suggested', () => {
  expect(suggestionAnswers([])).toEqual({
    suggested: 0,
    accepted: 0,
    declined: 0,
    open: 0,
    acceptedOfDecided: rate(0, 0),
    steps: [],
    reasons: [],
  });
});

test('accepted is a share of those that were decided; what stands open counts for neither', () => {
  const answers = suggestionAnswers(given(['hold', 'accepted', 30], ['hold', 'declined', 20, fine], ['hold', 'open', 15]));
  const counts = { suggested: 65, accepted: 30, declined: 20, open: 15, acceptedOfDecided: rate(30, 50) };
  expect(answers).toEqual({ ...counts, steps: [{ step: 'hold', ...counts }], reasons: [{ reason: fine, count: 20 }] });
});

test('several suggestions of one person are counted each', () => {
  expect(suggestionAnswers(given(['refer', 'accepted', 12, null, 3]))).toMatchObject({ suggested: 36, accepted: 36 });
});

describe('withheld', () => {
  test.each<[string, Given[], object]>([
    [
      'many suggestions of few people',
      [['refer', 'accepted', 10, null, 5]],
      { suggested: null, accepted: null, declined: 0, open: 0, acceptedOfDecided: none },
    ],
    ['of eleven people they are shown', [['refer', 'accepted', 11, null, 5]], { suggested: 55, accepted: 55 }],
    [
      'few declined: they could be worked out from decided and accepted',
      [
        ['hold', 'accepted', 40],
        ['hold', 'declined', 4, fine],
        ['hold', 'open', 20],
      ],
      { suggested: 64, accepted: null, declined: null, open: 20, acceptedOfDecided: { ...none, total: 44 }, reasons: [] },
    ],
    [
      'few open: how many were suggested goes with it, the rate stays',
      [
        ['hold', 'accepted', 40],
        ['hold', 'declined', 20, fine],
        ['hold', 'open', 4],
      ],
      { suggested: null, accepted: 40, declined: 20, open: null, acceptedOfDecided: rate(40, 60) },
    ],
  ])('%s', (_, groups, shown) => {
    expect(suggestionAnswers(given(...groups))).toMatchObject(shown);
  });

  test('a step of few people, and the one that it could be worked out from', () => {
    const { steps } = suggestionAnswers(
      given(['hold', 'accepted', 40], ['refer', 'accepted', 20], ['advance', 'accepted', 3], ['extend', 'accepted', 60]),
    );
    expect(steps.map(({ step, accepted }) => [step, accepted])).toEqual([
      ['hold', 40],
      ['refer', null],
      ['extend', 60],
      ['advance', null],
    ]);
  });

  test('two steps of few people each hide behind each other', () => {
    const { steps } = suggestionAnswers(given(['hold', 'accepted', 40], ['refer', 'accepted', 8], ['advance', 'accepted', 8]));
    expect(steps.map(({ step, suggested }) => [step, suggested])).toEqual([
      ['hold', 40],
      ['refer', null],
      ['advance', null],
    ]);
  });

  test.each(['accepted', 'declined', 'open'] as const)(
    'a step with few %s, though many in all, and the one they could be worked out from',
    (few) => {
      const groups = (['accepted', 'declined', 'open'] as const).flatMap((answer): Given[] => [
        ['hold', answer, 30],
        ['refer', answer, answer === few ? 5 : 40],
      ]);
      expect(suggestionAnswers(given(...groups)).steps.map(({ suggested }) => suggested)).toEqual([null, null]);
    },
  );
});

describe('reasons', () => {
  const reasons = (...groups: [string | null, number][]) =>
    suggestionAnswers(given(...groups.map(([reason, people]): Given => ['hold', 'declined', people, reason]))).reasons;

  test.each<[string, [string | null, number][], ReturnType<typeof reasons>]>([
    [
      'most frequent first',
      [
        [fine, 12],
        [outside, 20],
      ],
      [
        { reason: outside, count: 20 },
        { reason: fine, count: 12 },
      ],
    ],
    [
      'free words and another reason are never told',
      [
        [fine, 20],
        ['Mrs Doe travels', 6],
        ['Another reason.', 6],
      ],
      [
        { reason: fine, count: 20 },
        { reason: null, count: 12 },
      ],
    ],
    [
      'few others take the least frequent with them',
      [
        [fine, 12],
        [outside, 20],
        ['Another reason.', 3],
      ],
      [
        { reason: outside, count: 20 },
        { reason: null, count: 15 },
      ],
    ],
    ['all given by few', declineReasons.slice(0, 3).map((reason): [string, number] => [reason, 6]), [{ reason: null, count: 18 }]],
  ])('%s', (_, groups, shown) => {
    expect(reasons(...groups)).toEqual(shown);
  });
});

const anySuggestion = fc.record({
  person: fc.integer({ min: 0, max: 40 }).map(String),
  step: fc.constantFrom(...planSteps.slice(0, 4)),
  answer: fc.constantFrom('accepted' as const, 'declined' as const, 'open' as const),
  reason: fc.constantFrom(...declineReasons),
});

test('no sum of steps, and no remainder of a total, is about 1 to 10 people', () => {
  fc.assert(
    fc.property(fc.array(anySuggestion, { maxLength: 150 }), (suggestions) => {
      const shown = suggestionAnswers(suggestions);
      const people = (holds: (one: AnsweredSuggestion) => boolean) => new Set(suggestions.filter(holds).map(({ person }) => person)).size;
      const isFew = (count: number) => count > 0 && count <= 10;
      for (const answer of ['accepted', 'declined', 'open'] as const) {
        const isAnswer = (one: AnsweredSuggestion) => one.answer === answer;
        const told = shown.steps.filter((row) => row[answer] !== null).map(({ step }) => step);
        for (const step of told) expect(isFew(people((one) => isAnswer(one) && one.step === step))).toBe(false);
        if (shown[answer] === null) continue;
        expect(shown[answer]).toBe(suggestions.filter(isAnswer).length);
        expect(isFew(people(isAnswer))).toBe(false);
        expect(isFew(people((one) => isAnswer(one) && !told.includes(one.step)))).toBe(false);
      }
      for (const { reason } of shown.reasons)
        if (reason !== null) expect(isFew(people((one) => one.answer === 'declined' && one.reason === reason))).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('several reporting periods: what is withheld in one is withheld of all', () => {
  const first = given(['hold', 'accepted', 40], ['hold', 'declined', 30, fine], ['refer', 'accepted', 20]);
  const second = given(['hold', 'accepted', 30], ['hold', 'declined', 20, outside], ['refer', 'accepted', 5], ['advance', 'accepted', 8]);
  const { steps, ...all } = answersOf([first, second]);
  expect(all).toMatchObject({ suggested: 153, accepted: 103, declined: 50, acceptedOfDecided: rate(103, 153) });
  expect(all.reasons).toEqual([
    { reason: fine, count: 30 },
    { reason: outside, count: 20 },
  ]);
  expect(steps.map(({ step, accepted }) => [step, accepted])).toEqual([
    ['hold', 70],
    ['refer', null],
    ['advance', null],
  ]);
});
