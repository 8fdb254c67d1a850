import { expect, test } from 'vitest';
import { type MoveSnapshot, undoObstacles } from '@/lib/domain/enrollment/undo-version-move';
import { goalMoveInWords, keptInWords } from '@/lib/domain/enrollment/version-move-in-words';

const terms = {
  wording: 'Have less pain',
  target: 4,
  dueOn: '2026-03-30',
  importance: 3,
  difficulty: 1,
  startsOn: '2026-03-02',
  curve: 'exponential',
  followsCare: false,
} as const;
const goal = { ...terms, id: 'g1', code: 'st1-pain', completedOn: null, version: 2 } as const;
const after: MoveSnapshot = { programVersionId: 'v2', plannedEndOn: '2026-05-25', phaseCode: 'settle', goals: [goal] };
const movedAt = new Date('2026-03-20T12:00:00Z');
const hoursLater = (hours: number) => new Date(movedAt.getTime() + hours * 3_600_000);
const now = { ...after, endedOn: null };

test.each<[string, object, number, string[]]>([
  ['nothing', {}, 0, []],
  ['a day, to the second', {}, 24, []],
  ['more than a day', {}, 24.001, ['More than 24 hours have passed.']],
  ['an edited goal', { goals: [{ ...goal, target: 3, version: 3 }] }, 1, ['Pain goal was changed since.']],
  ['an edit taken back', { goals: [{ ...goal, version: 4 }] }, 1, ['Pain goal was changed since.']],
  ['a goal more', { goals: [goal, { ...goal, id: 'g2' }] }, 1, ['Pain goal was added since.']],
  ['another version', { programVersionId: 'v3' }, 1, ['It was moved to another version since.']],
  ['another phase', { phaseCode: 'load' }, 1, ['The phase was changed since.']],
  ['another end', { plannedEndOn: '2026-06-01' }, 1, ['The planned end was changed since.']],
  ['the end of care', { endedOn: '2026-03-21' }, 1, ['The care has ended since.']],
])('an undo after %s', (_, change, hours, obstacles) => {
  expect(undoObstacles(after, { ...now, ...change }, movedAt, hoursLater(hours))).toEqual(obstacles);
});

test.each<[object, string[]]>([
  [{}, []],
  [{ dueOn: '2026-04-13' }, ['due Apr 13, 2026 instead of Mar 30, 2026']],
  [{ target: 3, curve: 'flat' }, ['target 3 points instead of 4 points']],
  [{ importance: 1, wording: 'Hurt less' }, ['wording Hurt less instead of Have less pain', 'importance 1 instead of 3']],
  [{ startsOn: '2026-03-09' }, ['starts Mar 9, 2026 instead of Mar 2, 2026']],
  [{ startsOn: '2026-03-09', dueOn: '2026-04-13' }, ['due Apr 13, 2026 instead of Mar 30, 2026']],
  [{ curve: 'locked-linear' }, ['another expected course']],
])('a move to %o', (change, words) => {
  expect(goalMoveInWords(terms, { ...terms, ...change }, 'nprs')).toEqual(words);
});

test.each([
  [[], null],
  [['target'], 'target stays as the clinician set it'],
  [['target', 'dueOn'], 'target and due date stay as the clinician set them'],
  [['wording', 'target', 'dueOn'], 'wording, target and due date stay as the clinician set them'],
] as const)('kept: %o', (kept, words) => {
  expect(keptInWords(kept)).toBe(words);
});
