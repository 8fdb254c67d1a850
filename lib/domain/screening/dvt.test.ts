import { expect, test } from 'vitest';
import { dvt } from './dvt';
import type { ScreenAnswers } from './screen';

const answers = (...yes: string[]): ScreenAnswers => Object.fromEntries(dvt.questions.map(({ id }) => [id, yes.includes(id)]));
const onePoint = dvt.questions.map(({ id }) => id).filter((id) => id !== 'dvt-alternative');

test('asks the ten criteria, nine of them worth a point, with the version pinned', () => {
  expect(dvt.questions).toHaveLength(10);
  expect(onePoint).toHaveLength(9);
  expect(dvt.version).toBe('wells-two-level-1');
  expect(dvt.thresholds.likelyFrom).toMatchObject({ value: 2, mark: 'M' });
});

test.each(onePoint)('%s alone is worth 1 point and unlikely', (id) => {
  expect(dvt.evaluate(answers(id))).toMatchObject({ result: 'negative', severity: null, score: 1 });
});

test.each<[string, string[], number, 'negative' | 'positive']>([
  ['nothing', [], 0, 'negative'],
  ['two points', ['dvt-calf', 'dvt-edema'], 2, 'positive'],
  ['every point', onePoint, 9, 'positive'],
  ['two points and another diagnosis', ['dvt-calf', 'dvt-edema', 'dvt-alternative'], 0, 'negative'],
  ['three points and another diagnosis', ['dvt-calf', 'dvt-edema', 'dvt-previous', 'dvt-alternative'], 1, 'negative'],
  ['four points and another diagnosis', ['dvt-calf', 'dvt-edema', 'dvt-previous', 'dvt-cancer', 'dvt-alternative'], 2, 'positive'],
  ['only another diagnosis', ['dvt-alternative'], -2, 'negative'],
])('%s', (_, yes, score, result) => {
  expect(dvt.evaluate(answers(...yes))).toMatchObject({ result, score, severity: result === 'positive' ? 'urgent' : null });
});

test.each<[string, ScreenAnswers, string]>([
  ['nothing answered', {}, 'needs-more'],
  ['one question open', { ...answers(), 'dvt-calf': null }, 'needs-more'],
  ['two points, but the other diagnosis is not judged yet', { ...answers('dvt-calf', 'dvt-edema'), 'dvt-alternative': null }, 'needs-more'],
  [
    'likely even if it were judged',
    { ...answers('dvt-calf', 'dvt-edema', 'dvt-cancer', 'dvt-previous'), 'dvt-alternative': null },
    'positive',
  ],
  ['likely whatever the open point', { ...answers('dvt-calf', 'dvt-edema'), 'dvt-veins': null }, 'positive'],
])('unanswered is never no: %s', (_, given, result) => {
  expect(dvt.evaluate(given).result).toBe(result);
});
