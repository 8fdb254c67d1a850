import { describe, expect, test } from 'vitest';
import { formInput, typedValues } from './form-input';

function form(...entries: [string, string | File][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe('a form as an object', () => {
  test.each<[string, [string, string | File][], unknown]>([
    [
      'plain fields',
      [
        ['reason', 'Holiday'],
        ['until', '2026-03-04'],
      ],
      { reason: 'Holiday', until: '2026-03-04' },
    ],
    [
      'what is left empty is absent, never zero',
      [
        ['pain', ''],
        ['note', ' '],
      ],
      { note: ' ' },
    ],
    ['no file chosen', [['roster', new File([], '')]], {}],
    [
      'nested names',
      [
        ['goals.0.dueOn', '2026-03-04'],
        ['goals.1.dueOn', '2026-04-04'],
        ['answers.q1', 'no'],
      ],
      { goals: [{ dueOn: '2026-03-04' }, { dueOn: '2026-04-04' }], answers: { q1: 'no' } },
    ],
    [
      'a repeated name',
      [
        ['site', 'left'],
        ['site', 'right'],
      ],
      { site: ['left', 'right'] },
    ],
    ['a list of one', [['site[]', 'left']], { site: ['left'] }],
    [
      "React's own fields",
      [
        ['$ACTION_REF_1', ''],
        ['$ACTION_1:0', '{"id":"x"}'],
        ['a', '1'],
      ],
      { a: '1' },
    ],
    [
      'names that reach for a prototype',
      [
        ['__proto__.role', 'administrator'],
        ['constructor.prototype.role', 'x'],
        ['a.__proto__', 'x'],
      ],
      {},
    ],
    [
      'a name that is both a value and a branch',
      [
        ['a', '1'],
        ['a.b', '2'],
      ],
      { a: '1' },
    ],
    [
      'names that every object knows',
      [
        ['toString', 'x'],
        ['valueOf', 'x'],
        ['hasOwnProperty', 'x'],
        ['grade.toString', '1'],
        ['goals.valueOf.baseline', '1'],
      ],
      {},
    ],
    [
      'a character that no database holds',
      [
        ['note', 'calf\u0000 sore'],
        ['na\u0000me', 'x'],
        ['only', '\u0000'],
      ],
      { note: 'calf sore' },
    ],
    ['too deep', [['a.b.c.d.e.f.g', '1']], {}],
  ])('%s', (_, entries, expected) => {
    expect(formInput(form(...entries))).toEqual(expected);
    expect(({} as { role?: string }).role).toBeUndefined();
  });
});

test('passwords and files never travel back', () => {
  const sent = form(
    ['email', 'a@b.test'],
    ['password', 'secret'],
    ['newPassword', 'secret'],
    ['roster', new File(['x'], 'x.csv')],
    ['site', 'left'],
    ['site', 'right'],
    ['$ACTION_KEY', 'k'],
  );
  expect(typedValues(sent)).toEqual({ email: 'a@b.test', site: ['left', 'right'] });
});

test('what goes back to the form is text only, whatever its fields were called', () => {
  const sent = form(['toString', 'x'], ['valueOf', 'y'], ['hasOwnProperty', 'z'], ['note', 'a\u0000b']);
  expect(typedValues(sent)).toEqual({ note: 'ab' });
});
