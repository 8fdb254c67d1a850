import { expect, test } from 'vitest';
import { type ScreenCode, screenCodes } from '@/lib/domain/programs/program';
import { evaluateScreening } from './evaluate-screening';
import { screeningIsNotDiagnosis } from './not-a-diagnosis';
import { screenOf, screens } from './registry';
import type { ScreenAnswers } from './screen';
import { painAsksForScreening, painRiseToScreen, screeningEveryDays } from './screening-due';

/** Every question of these screens answered so that nothing is found. */
function clean(codes: readonly ScreenCode[]): ScreenAnswers {
  const questions = codes.flatMap((code) => screenOf(code).questions);
  return Object.fromEntries(questions.map(({ id, kind }) => [id, kind === 'number' ? 0.8 : false]));
}

const pad: ScreenCode[] = ['dvt', 'limb-ischaemia', 'abi'];

test.each<[string, ScreenCode[], ScreenAnswers, { missing: string[]; positives: string[]; needsMore: string[]; stops: boolean }]>([
  ['all negative', pad, clean(pad), { missing: [], positives: [], needsMore: [], stops: false }],
  ['no screens', [], {}, { missing: [], positives: [], needsMore: [], stops: false }],
  [
    'one answer missing stops, but raises nothing',
    pad,
    { ...clean(pad), 'dvt-calf': null },
    { missing: ['dvt-calf'], positives: [], needsMore: [], stops: true },
  ],
  [
    'a number where yes or no is asked is no answer',
    pad,
    { ...clean(pad), 'dvt-calf': 0 },
    { missing: ['dvt-calf'], positives: [], needsMore: [], stops: true },
  ],
  [
    'one positive',
    pad,
    { ...clean(pad), 'ischemia-cold': true },
    { missing: [], positives: ['limb-ischaemia'], needsMore: [], stops: true },
  ],
  [
    'emergencies first; no negative screen clears another',
    pad,
    { ...clean(pad), 'abi-index': 0.3, 'dvt-calf': true, 'dvt-edema': true, 'ischemia-numb': true },
    { missing: [], positives: ['limb-ischaemia', 'dvt', 'abi'], needsMore: [], stops: true },
  ],
  [
    'a number out of bounds is no answer',
    ['abi'],
    { ...clean(['abi']), 'abi-index': 12 },
    { missing: ['abi-index'], positives: [], needsMore: [], stops: true },
  ],
  [
    'blocked counts as found',
    ['foot-drop'],
    { 'foot-drop-new': true },
    { missing: [], positives: ['foot-drop'], needsMore: [], stops: true },
  ],
  [
    'answered, but not settled',
    ['abi'],
    { ...clean(['abi']), 'abi-index': 1.5 },
    { missing: [], positives: [], needsMore: ['abi'], stops: true },
  ],
  [
    'the same screen asked twice counts once',
    ['foot-drop', 'foot-drop'],
    {},
    { missing: ['foot-drop-new'], positives: [], needsMore: [], stops: true },
  ],
])('%s', (_, codes, answers, expected) => {
  const { missing, positives, needsMore, stops } = evaluateScreening(codes, answers);
  expect({ missing, positives: positives.map(({ code }) => code), needsMore: needsMore.map(({ code }) => code), stops }).toEqual(expected);
});

test('an emergency is found although most questions are open', () => {
  const result = evaluateScreening(['limb-ischaemia', 'dvt'], { 'ischemia-pulse': true });
  expect(result.positives).toMatchObject([{ code: 'limb-ischaemia', severity: 'emergency', version: 'six-ps-1' }]);
  expect(result.missing).toHaveLength(5 + 10);
});

test('no answers at all: every question of every screen is missing', () => {
  const { missing, positives, stops } = evaluateScreening([...screenCodes], {});
  expect(missing).toHaveLength(screenCodes.reduce((sum, code) => sum + screenOf(code).questions.length, 0));
  expect([positives, stops]).toEqual([[], true]);
});

test('question ids are unique over all screens, each with its words', () => {
  const questions = screenCodes.flatMap((code) => screenOf(code).questions);
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  for (const { text, explanation } of questions) expect([text, explanation]).not.toContain('');
  for (const code of screenCodes) expect(screens[code].code).toBe(code);
});

test.each([
  [3, 5, true],
  [3, 4, false],
  [5, 3, false],
])('pain from %d to %d asks for a screening: %s', (previous, latest, expected) => {
  expect(painAsksForScreening(previous, latest)).toBe(expected);
});

test('screening is weekly, the rise is 2, both ours; and it is not diagnosis', () => {
  expect(screeningEveryDays).toMatchObject({ value: 7, mark: 'P' });
  expect(painRiseToScreen).toMatchObject({ value: 2, mark: 'P' });
  expect(screeningIsNotDiagnosis).toContain('Screening is not diagnosis');
});
