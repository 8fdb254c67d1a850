import { describe, expect, test } from 'vitest';
import type { ScreenCode } from '@/lib/domain/programs/program';
import { changedId } from './changed-id';
import { evaluateScreening } from './evaluate-screening';
import { screenOf, screens } from './registry';
import type { ScreenAnswers } from './screen';
import { carriedAnswers, type ScreeningHistory, settledAnswers } from './settled-history';

/** "No" to every question of a screen but for these; an index within the disease band. */
const answersOf = (code: ScreenCode, given: ScreenAnswers = {}): ScreenAnswers => ({
  ...Object.fromEntries(screenOf(code).questions.map(({ id, kind }) => [id, kind === 'number' ? 0.8 : false])),
  ...given,
});
const cleared = (screen: ScreenCode, given: ScreenAnswers): ScreeningHistory['clearances'][number] => ({
  screen,
  clearedOn: '2026-11-05',
  words: 'Ruled out, Dr. Ito.',
  answers: answersOf(screen, given),
});
const found = (screen: ScreenCode, now: ScreenAnswers, before: ScreenAnswers | null) =>
  evaluateScreening([screen], answersOf(screen, now), settledAnswers({ clearances: before ? [cleared(screen, before)] : [] })).positives
    .length === 1;

const cancer = { 'serious-cancer': true };
const clot = { 'dvt-previous': true, 'dvt-cancer': true };

describe('a positive screen raises a flag', () => {
  test.each<[string, ScreenCode, ScreenAnswers, ScreenAnswers | null, boolean]>([
    ['a history never examined', 'serious-pathology', cancer, null, true],
    ['the same history after its clearance', 'serious-pathology', cancer, cancer, false],
    ['another lasting fact than the one cleared', 'serious-pathology', { 'serious-steroids': true }, cancer, true],
    ['a second lasting fact beside the one cleared', 'serious-pathology', { ...cancer, 'serious-steroids': true }, cancer, true],
    ['a sign of today beside the history cleared', 'serious-pathology', { ...cancer, 'serious-fever': true }, cancer, true],
    ['the sign of today that was cleared once before', 'serious-pathology', { 'serious-fever': true }, { 'serious-fever': true }, true],
    ['the history cleared, marked as changed', 'serious-pathology', { ...cancer, [changedId('serious-cancer')]: true }, cancer, true],
    ['a settled history that was "no" then and is "yes" now', 'serious-pathology', cancer, { 'serious-fever': true }, true],
    ['clot history alone makes the score, cleared', 'dvt', clot, clot, false],
    ['clot history cleared and a calf that swells today', 'dvt', { ...clot, 'dvt-calf': true }, clot, true],
    ['one of the two was cleared with a swollen calf then', 'dvt', clot, { 'dvt-previous': true, 'dvt-calf': true }, true],
    ['another cause less likely than then changes nothing new', 'dvt', { ...clot, 'dvt-alternative': false }, clot, false],
    ['the index that was examined', 'abi', { 'abi-index': 0.35 }, { 'abi-index': 0.35 }, false],
    ['an index measured anew', 'abi', { 'abi-index': 0.36 }, { 'abi-index': 0.35 }, true],
    ['pain at rest beside the index examined', 'abi', { 'abi-index': 0.35, 'abi-rest-pain': true }, { 'abi-index': 0.35 }, true],
    [
      'a high-risk site whose clearance cannot be found',
      'high-risk-bone',
      { 'bone-high-risk-site': true },
      { 'bone-high-risk-site': true },
      true,
    ],
    ['an emergency, each time', 'limb-ischaemia', { 'ischemia-cold': true }, { 'ischemia-cold': true }, true],
    ['new foot drop, each time', 'foot-drop', { 'foot-drop-new': true }, { 'foot-drop-new': true }, true],
  ])('%s', (_, screen, now, before, raises) => {
    expect(found(screen, now, before)).toBe(raises);
  });

  test.each<[ScreenCode, ScreenAnswers]>([
    ['serious-pathology', cancer],
    ['dvt', clot],
    ['abi', { 'abi-index': 0.35 }],
  ])('what is settled stops nothing once every question of %s is answered', (screen, given) => {
    const settled = settledAnswers({ clearances: [cleared(screen, given)] });
    expect(evaluateScreening([screen], answersOf(screen, given), settled)).toMatchObject({
      missing: [],
      needsMore: [],
      findings: [{ result: 'negative' }],
      stops: false,
    });
  });

  test('what is settled does not answer for the questions that are open', () => {
    const answers = { ...answersOf('serious-pathology', cancer), 'serious-fever': null };
    const settled = settledAnswers({ clearances: [cleared('serious-pathology', cancer)] });
    expect(evaluateScreening(['serious-pathology'], answers, settled)).toMatchObject({
      missing: ['serious-fever'],
      positives: [],
      stops: true,
    });
  });
});

test('nothing in an emergency lasts', () => {
  for (const screen of Object.values(screens).filter(({ code }) => ['limb-ischaemia', 'cauda-equina', 'compartment'].includes(code)))
    expect(screen.questions.filter(({ lasting }) => lasting)).toEqual([]);
});

describe('brought forward', () => {
  const on = (onDay: string, answers: ScreenAnswers) => ({ onDay, answers });

  test('is the newest "yes" that lasts, never a "no", never a sign of the day', () => {
    const screenings = [
      on('2026-11-09', { 'serious-cancer': null, 'serious-steroids': false, 'serious-fever': true }),
      on('2026-11-02', { 'serious-cancer': true, 'serious-steroids': true, 'serious-immune': false }),
    ];
    expect(carriedAnswers(['serious-pathology'], { screenings, clearances: [] })).toEqual({
      'serious-cancer': { answer: true, on: '2026-11-02', settledBy: null },
    });
  });

  test('says what settled it, and an index as it was measured', () => {
    const screenings = [on('2026-11-02', { ...cancer, 'abi-index': 0.7 })];
    const clearances = [cleared('serious-pathology', cancer)];
    expect(carriedAnswers(['serious-pathology', 'abi'], { screenings, clearances })).toEqual({
      'serious-cancer': { answer: true, on: '2026-11-02', settledBy: { clearedOn: '2026-11-05', words: 'Ruled out, Dr. Ito.' } },
      'abi-index': { answer: 0.7, on: '2026-11-02', settledBy: null },
    });
  });

  test('is the clearance of a bone once its flag is cleared, and no flag comes again', () => {
    const site = { 'bone-high-risk-site': true, 'bone-cleared': false };
    const history = { screenings: [on('2026-11-02', site)], clearances: [cleared('high-risk-bone', site)] };
    const carried = carriedAnswers(['high-risk-bone'], history);
    expect(carried).toMatchObject({ 'bone-high-risk-site': { answer: true }, 'bone-cleared': { answer: true, on: '2026-11-05' } });
    const answers = Object.fromEntries(Object.entries(carried).map(([id, { answer }]) => [id, answer]));
    expect(evaluateScreening(['high-risk-bone'], answers, settledAnswers(history)).stops).toBe(false);
  });

  test('but not where a later screening says that there is none', () => {
    const site = { 'bone-high-risk-site': true, 'bone-cleared': false };
    const history = { screenings: [on('2026-11-09', site)], clearances: [cleared('high-risk-bone', site)] };
    expect(carriedAnswers(['high-risk-bone'], history)).not.toHaveProperty('bone-cleared');
  });
});
