import { expect, test } from 'vitest';
import { findingOf, whatFinds } from './what-finds';

const names = [
  { kind: 'legal', name: 'Amberquist Pharmacies, Inc.' },
  { kind: 'former', name: 'Quist Drug Stores' },
  { kind: 'email-domain', name: 'amberquist.example' },
  { kind: 'payer-id', name: '62308' },
] as const;

test('what finds a sponsor: each name whole, begun, by its words, its initials, and with a slip', () => {
  expect(whatFinds(names).map(({ typed, tier }) => `${typed}: ${tier}`)).toEqual([
    'amberquist pharmacies: exact',
    'ambe: prefix',
    'pharmacies: word-prefix',
    'ap: initials',
    'ambeqruist pharmacies: fuzzy',
    'quist drug stores: exact',
    'quis: prefix',
    'drug: word-prefix',
    'stores: word-prefix',
    'qds: initials',
    'quist drug stroes: fuzzy',
    'amberquist.example: exact',
    'someone@amberquist.example: exact',
    '62308: exact',
  ]);
});

test('every text named does find the sponsor, and without its name no longer does', () => {
  for (const { typed, name } of whatFinds(names)) {
    expect(findingOf(typed, names)).not.toBeNull();
    if (name === '62308' || name === 'Quist Drug Stores') expect(findingOf(typed, [names[0]])).toBeNull();
  }
});

test('a text that means someone else finds nothing', () => {
  expect(findingOf('amberly', names)).toBeNull();
  expect(whatFinds([])).toEqual([]);
});
