import { expect, test } from 'vitest';
import { actionInWords, actionsOf } from '@/lib/domain/audit/audit-actions';
import { detailsInWords } from '@/lib/domain/audit/details-in-words';

test.each<[string, Record<string, unknown>, string[]]>([
  ['nothing', {}, []],
  [
    'what was changed, and only that',
    {
      before: { legalName: 'Larkspur', locality: 'Duluth, MN', size: 40 },
      after: { legalName: 'Larkspur', locality: 'Fargo, ND', size: 45 },
    },
    ['Where it is: Duluth, MN → Fargo, ND', 'People it employs or insures: 40 → 45'],
  ],
  [
    'terms by the words of their form, days and programs as people write them',
    {
      coverageId: '0190',
      before: { programCodes: ['cecs'], startsOn: '2026-01-01', endsOn: null, visitLimit: 12 },
      after: { programCodes: ['cecs', 'overuse'], startsOn: '2026-01-01', endsOn: '2026-12-31', visitLimit: null },
    },
    [
      'Programs: Chronic exertional compartment syndrome → Chronic exertional compartment syndrome, Overuse and muscle-related leg pain',
      'Last day: none → Dec 31, 2026',
      'Most visits: 12 → none',
    ],
  ],
  [
    'what is new, without what is empty',
    { coverageId: '0190', after: { startsOn: '2026-01-01', endsOn: null } },
    ['First day: Jan 1, 2026'],
  ],
  [
    'a name with its kind',
    { nameId: '0190', kind: 'email-domain', name: 'larkspur.example' },
    ['Kind: Email domain', 'Name: larkspur.example'],
  ],
  [
    'the version a published one follows',
    { programCode: 'cecs', number: 2, after: 1, changes: ['Pain goal due in week 6'] },
    ['Program: Chronic exertional compartment syndrome', 'Version: 2', 'After version: 1', 'Changes: Pain goal due in week 6'],
  ],
  [
    'the version a draft begins with',
    { from: 1, number: 2, programCode: 'cecs' },
    ['Version: 2', 'Program: Chronic exertional compartment syndrome', 'From version: 1'],
  ],
  [
    'the days that were asked for, in their order',
    { as: 'page', to: '2026-09-30', from: '2025-10-01', program: 'cecs' },
    ['As: a page', 'Program: Chronic exertional compartment syndrome', 'From: Oct 1, 2025', 'To: Sep 30, 2026'],
  ],
  ['the phases of a move', { to: 'restore', from: 'calm', goals: 0 }, ['Goals: 0', 'From: calm', 'To: restore']],
  [
    'a move between versions without their ids',
    { to: '01a04e15-9f38-7d36-89a2-2b276c994a86', from: '01a04e15-9f38-7d36-89a2-2b276c994a87', programCode: 'cecs' },
    ['Program: Chronic exertional compartment syndrome'],
  ],
  [
    'what was typed, as it was typed, and no word of a language for a code',
    { before: { legalName: 'cecs', zone: 'constructor' }, after: { legalName: '2026-01-01', zone: 'valueOf' } },
    ['Legal name: cecs → 2026-01-01', 'Time zone: constructor → valueOf'],
  ],
  ['a field that has no words, spelled out', { dateOrder: 'mdy', isFull: true }, ['Date order: mdy', 'Is full: yes']],
  ['no ids and no digest', { sponsorId: '0190', enrollmentIds: ['1', '2'], sha256: 'ab12', rows: 2 }, ['Rows: 2']],
])('%s', (_, details, words) => {
  expect(detailsInWords(details)).toEqual(words);
});

test.each([
  ['observation.corrected', 'Corrected a score'],
  ['something.long-gone', 'Something long gone'],
])('%s is told as "%s"', (action, words) => {
  expect(actionInWords(action)).toBe(words);
});

test.each([
  ['sign-in', ['session.opened', 'session.ended', 'session.refused', 'password.changed']],
  ['note.written', ['note.written']],
  ['nothing', []],
])('asked for %s', (asked, actions) => {
  expect(actionsOf(asked)).toEqual(actions);
});
