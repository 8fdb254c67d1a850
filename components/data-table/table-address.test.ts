import { expect, test } from 'vitest';
import { activeFilters, addressWith, columnAddress, parseSort, shownColumns, sortAddress } from './table-address';

const params = (text: string) => new URLSearchParams(text);

test.each([
  ['name', { column: 'name', direction: 'asc' }],
  ['-name', { column: 'name', direction: 'desc' }],
  ['-', null],
  ['', null],
  [null, null],
])('sort %s', (text, expected) => {
  expect(parseSort(text)).toEqual(expected);
});

test.each([
  ['first press', '', { id: 'due', sort: 'desc' as const }, '/list?sort=-due'],
  ['second press', 'sort=-due', { id: 'due', sort: 'desc' as const }, '/list?sort=due'],
  ['third press', 'sort=due', { id: 'due', sort: 'desc' as const }, '/list?sort=-due'],
  [
    'another column, other params stay, page keys go',
    'q=lee&sort=-due&after=abc',
    { id: 'name', sort: 'asc' as const },
    '/list?q=lee&sort=name',
  ],
])('%s', (_, text, column, expected) => {
  expect(sortAddress('/list', params(text), column, parseSort(params(text).get('sort')))).toBe(expected);
});

test('taking the last param away leaves the bare path', () => {
  expect(addressWith('/list', params('q=lee&page=3'), { q: null })).toBe('/list');
});

const columns = [{ id: 'name', fixed: true }, { id: 'due' }, { id: 'sponsor', hidden: true }];

test.each([
  ['', { name: true, due: true, sponsor: false }],
  ['columns=sponsor', { name: true, due: false, sponsor: true }],
  ['columns=none', { name: true, due: false, sponsor: false }],
])('columns of "%s"', (text, expected) => {
  expect(shownColumns(params(text), columns)).toEqual(expected);
});

test.each([
  ['show', '', 'sponsor', '/list?columns=due%2Csponsor'],
  ['hide the last one', 'after=abc', 'due', '/list?after=abc&columns=none'],
])('%s', (_, text, id, expected) => {
  expect(columnAddress('/list', params(text), shownColumns(params(text), columns), id, ['name'])).toBe(expected);
});

test('a filter holds only with a value it knows', () => {
  const filters = [{ name: 'program', label: 'Program', anyLabel: 'All programs', options: [{ value: 'knee', label: 'Knee pain' }] }];
  expect(activeFilters('/list', params('program=knee&q=a'), filters)).toEqual([
    { name: 'program', label: 'Program', value: 'Knee pain', href: '/list?q=a' },
  ]);
  expect(activeFilters('/list', params('program=elbow'), filters)).toEqual([]);
});
