import { expect, test } from 'vitest';
import { asksForPhq9 } from './asks-for-phq-9';
import type { MeasureCode } from './measure';
import { measureOf } from './registry';
import { selfHarmAnswered } from './self-harm-answered';
import { sideSymmetry } from './side-symmetry';

const all = (count: number, value: number): (number | null)[] => Array.from({ length: count }, () => value);

test.each<[string, MeasureCode, (number | null)[], number]>([
  ['no pain', 'nprs', [0], 0],
  ['worst pain', 'nprs', [10], 10],
  ['best leg function', 'lefs', all(20, 4), 80],
  ['worst leg function', 'lefs', all(20, 0), 0],
  ['full disability', 'odi', all(10, 5), 100],
  ['one ODI section missing: 16 of 45', 'odi', [5, 5, 3, 3, 0, 0, 0, 0, 0, null], 35.6],
  ['two ODI sections missing: 20 of 40', 'odi', [5, 5, 5, 5, 0, 0, 0, 0, null, null], 50],
  ['three activities', 'psfs', [3, 4, 3, null, null], 3.3],
  ['five activities', 'psfs', [0, 10, 5, 5, 6], 5.2],
  ['recovered runner', 'uwri', all(9, 4), 36],
  ['no fear of movement', 'tsk-11', all(11, 1), 11],
  ['most fear of movement', 'tsk-11', all(11, 4), 44],
  ['PHQ-2 at its cut', 'phq-2', [1, 2], 3],
  ['PHQ-9 at its top', 'phq-9', all(9, 3), 27],
  ['GAD-7 at its top', 'gad-7', all(7, 3), 21],
  ['very much worse', 'groc', [-5], -5],
  ['content', 'satisfaction', [9], 9],
  ['a flare every day', 'flare-days', [7], 7],
  ['half of the factors that applied', 'load-checklist', [1, 0, 2, 2, 2, 2, 2, 2], 50],
  ['two thirds of them, to a whole percent', 'load-checklist', [1, 1, 0, 2, 2, 2, 2, 2], 67],
])('scores: %s', (_, code, answers, value) => {
  expect(measureOf(code).scoreItems(answers)).toEqual({ ok: true, value });
});

test.each<[string, MeasureCode, (number | null)[], string]>([
  ['no answer at all', 'nprs', [null], 'Numeric pain rating scale needs an answer.'],
  ['outside its options', 'nprs', [11], 'Question 1 of Numeric pain rating scale is answered with a whole number from 0 to 10.'],
  [
    'between its options',
    'phq-2',
    [0, 1.5],
    'Question 2 of Patient Health Questionnaire, 2 questions (PHQ-2) is answered with a whole number from 0 to 3.',
  ],
  ['not a number', 'flare-days', [Number.NaN], 'Question 1 of Flare days in the last week is answered with a whole number from 0 to 7.'],
  [
    'below the first option',
    'tsk-11',
    all(11, 0),
    'Question 1 of Tampa Scale of Kinesiophobia, 11 questions (TSK-11) is answered with a whole number from 1 to 4.',
  ],
  [
    'one missing from a sum',
    'lefs',
    [...all(19, 4), null],
    'Lower Extremity Functional Scale (LEFS) needs all 20 questions answered; 1 is missing.',
  ],
  [
    'a list that stops early',
    'gad-7',
    all(4, 1),
    'Generalized Anxiety Disorder scale, 7 questions (GAD-7) needs all 7 questions answered; 3 are missing.',
  ],
  ['too many answers', 'phq-2', all(3, 1), 'Patient Health Questionnaire, 2 questions (PHQ-2) has 2 questions, not 3.'],
  [
    'too few ODI sections',
    'odi',
    [...all(7, 1), null, null, null],
    'Oswestry Disability Index (ODI) needs at least 8 of its 10 questions answered; 3 are missing.',
  ],
  [
    'ODI section off its options',
    'odi',
    [...all(9, 1), 6],
    'Question 10 of Oswestry Disability Index (ODI) is answered with a whole number from 0 to 5.',
  ],
  ['two activities', 'psfs', [3, 4, null, null, null], 'Patient-Specific Functional Scale (PSFS) needs at least 3 activities; 2 scored.'],
  ['no factor applies', 'load-checklist', all(8, 2), 'Checklist of contributing factors: no factor applies, so there is nothing to score.'],
  ['a measured value has no questions', 'six-mwd', [350], '6-minute walk distance is entered as one value, not question by question.'],
])('refuses: %s', (_, code, answers, message) => {
  expect(measureOf(code).scoreItems(answers)).toEqual({ ok: false, message });
});

test.each<[string, MeasureCode, (number | null)[], boolean]>([
  ['item 9 at 1, all else 0', 'phq-9', [...all(8, 0), 1], true],
  ['item 9 at 3', 'phq-9', all(9, 3), true],
  ['item 9 answered although others are not', 'phq-9', [...Array<null>(8).fill(null), 2], true],
  ['item 9 at 0, all else 3', 'phq-9', [...all(8, 3), 0], false],
  ['item 9 not answered', 'phq-9', [...all(8, 3), null], false],
  ['the ninth answer of another form', 'uwri', all(9, 4), false],
])('self-harm: %s', (_, code, answers, expected) => {
  expect(selfHarmAnswered(code, answers)).toBe(expected);
});

test.each<[MeasureCode, number, boolean]>([
  ['phq-2', 2, false],
  ['phq-2', 3, true],
  ['phq-2', 6, true],
  ['phq-9', 20, false],
])('%s of %d asks for the PHQ-9: %s', (code, value, expected) => {
  expect(asksForPhq9(code, value)).toBe(expected);
});

test.each([
  [18, 20, 90],
  [20, 18, 111],
  [5, 0, null],
])('symmetry of %d against %d is %s', (affected, other, expected) => {
  expect(sideSymmetry(affected, other)).toBe(expected);
});
