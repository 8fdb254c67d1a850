import { describe, expect, test } from 'vitest';
import { matchNames, type NameCandidate } from './match-names';
import { normalizeName, normalizeQuery } from './normalize-name';
import type { SponsorNameKind } from './sponsor-kinds';

const named = (sponsorId: string, name: string, size = 100, nameKind: SponsorNameKind = 'legal'): NameCandidate => ({
  sponsorId,
  name,
  nameKind,
  key: normalizeName(name),
  size,
});

const known = [
  named('maplewood', 'Maplewood Health Partners, Inc.', 900),
  named('maple', 'Maple & Vine Foods LLC', 50),
  named('bcbs-il', 'Blue Cedar Benefit Society of Illinois', 5000),
  named('bcbs-oh', 'Blue Cedar Benefit Society of Ohio', 4000),
  named('kestrel', 'J. P. Kestrel & Co.', 700),
  named('johnacre', 'JohnAcre Tractors', 300),
  named('stlucia', "St. Lucia's Children's Hospital", 250),
  named('generale', 'Société Générale du Nord', 80),
  named('birch', 'Birch and Bell', 40),
  named('ravel', 'Ravel Mills', 10),
  named('gravel', 'Gravel Brothers', 20),
  named('domain', 'fernhill.example', 60, 'email-domain'),
  named('payer', '62308', 60, 'payer-id'),
  named('tern', 'Tern', 1),
  named('xyz', 'XYZ', 1),
  named('ternary', 'Ternary Systems', 9000),
];

const found = (typed: string, limit?: number) =>
  matchNames(normalizeQuery(typed), known, limit).map(({ candidate }) => candidate.sponsorId);
const tier = (typed: string) => matchNames(normalizeQuery(typed), known)[0]?.match.tier;

test.each([
  ['exact, legal form left out', 'maplewood health partners', 'maplewood', 'exact'],
  ['exact, "&" for "and"', 'birch & bell', 'birch', 'exact'],
  ['exact, spaces missing', 'birchbell', 'birch', 'exact'],
  ['exact, space extra', 'john acre tractors', 'johnacre', 'exact'],
  ['exact before a larger prefix', 'tern', 'tern', 'exact'],
  ['from the second character', 'ra', 'ravel', 'prefix'],
  ['prefix', 'maplew', 'maplewood', 'prefix'],
  ['prefix, spaces missing', 'maplewoodhea', 'maplewood', 'prefix'],
  ['prefix, accents', 'societe gen', 'generale', 'prefix'],
  ['prefix, accents typed', 'SOCIÉTÉ', 'generale', 'prefix'],
  ['prefix, punctuation', 'j.p. kes', 'kestrel', 'prefix'],
  ['prefix, apostrophe', 'st lucias', 'stlucia', 'prefix'],
  ['word prefix', 'hospital', 'stlucia', 'word-prefix'],
  ['word order', 'partners maplewood', 'maplewood', 'word-prefix'],
  ['beginnings of several words', 'map par', 'maplewood', 'word-prefix'],
  ['a joined pair after other words', 'tractors john acre', 'johnacre', 'word-prefix'],
  ['initials, the larger first', 'bcbs', 'bcbs-il', 'initials'],
  ['initials with a place', 'bcbs oh', 'bcbs-oh', 'initials'],
  ['initials with "of"', 'bcbsoi', 'bcbs-il', 'initials'],
  ['a letter missing', 'mapewood', 'maplewood', 'fuzzy'],
  ['letters swapped', 'mapelwood health', 'maplewood', 'fuzzy'],
  ['letters swapped at the start', 'amplewood', 'maplewood', 'fuzzy'],
  ['two slips in a long word', 'mapelwoodd', 'maplewood', 'fuzzy'],
  ['a typo while still typing', 'mapelwo', 'maplewood', 'fuzzy'],
  ['a typo and a missing space', 'mapelwoodhealth', 'maplewood', 'fuzzy'],
  ['a typo and an extra space', 'maple wodd health', 'maplewood', 'fuzzy'],
  ['a typo and another order', 'helth maplewood', 'maplewood', 'fuzzy'],
  ['an email address', 'me@fernhill.example', 'domain', 'exact'],
  ['a domain with a typo', 'fernhil.example', 'domain', 'fuzzy'],
  ['a payer ID', '62308', 'payer', 'exact'],
])('%s: %s', (_, typed, sponsorId, expected) => {
  expect(found(typed)[0]).toBe(sponsorId);
  expect(tier(typed)).toBe(expected);
});

describe('never a nonsense hit', () => {
  test.each([
    ['another name', 'zephyr'],
    ['a word of a name and one that is not there', 'maplewood zephyr'],
    ['a name that only ends alike', 'wealth maplewood'],
    ['the end of a domain', 'example'],
    ['a payer ID with a wrong digit', '62309'],
    ['the end of a payer ID', '308'],
    ['two slips in a short word', 'revil'],
    ['a slip in a very short name', 'xyzz'],
    ['more words than the name has', 'ravel mills of the north'],
    ['the same word twice', 'ravel ravel'],
    ['one character', 'm'],
    ['punctuation', '!!'],
    ['nothing', ''],
  ])('%s: %s', (_, typed) => {
    expect(found(typed)).toEqual([]);
  });
});

test('hits without typos come first, and typos are forgiven only while there is room', () => {
  expect(found('ravel')).toEqual(['ravel']);
  expect(found('gravel')).toEqual(['gravel']);
  expect(found('maple')).toEqual(['maplewood', 'maple']);
  expect(found('maple', 1)).toEqual(['maplewood']);
});

test('a sponsor stands once, with its best name', () => {
  const names = [named('a', 'Old Quarry Works', 5, 'former'), named('a', 'Quarry', 5, 'trade'), named('b', 'Quarry Lane', 3)];
  const hits = matchNames('quarry', names);
  expect(hits.map(({ candidate }) => [candidate.sponsorId, candidate.name])).toEqual([
    ['a', 'Quarry'],
    ['b', 'Quarry Lane'],
  ]);
});

test('equal hits: the larger first, and the order does not depend on the order of the candidates', () => {
  const names = [named('small', 'Harbor One', 5), named('large', 'Harbor Two', 500), named('same', 'Harbor Six', 5)];
  expect(matchNames('harbor', names).map(({ candidate }) => candidate.sponsorId)).toEqual(['large', 'small', 'same']);
  expect(matchNames('harbor', names.toReversed())).toEqual(matchNames('harbor', names));
});

test('no more slips are forgiven than the nearest name needs, however large another is', () => {
  const near = [named('one-slip', 'Thistlewood', 10), named('two-slips', 'Thistlewoof', 9000)];
  const meant = (typed: string) => matchNames(typed, near).map(({ candidate }) => candidate.sponsorId);
  expect(meant('thistelwood')).toEqual(['one-slip']);
  expect(meant('thistelwoot')).toEqual(['two-slips', 'one-slip']);
});

test('of a word still being typed two slips are forgiven from ten letters on; in six letters of a whole one a single one is', () => {
  const near = [named('long', 'Constellation'), named('short', 'Gravel')];
  const meant = (typed: string) => matchNames(typed, near).map(({ candidate }) => candidate.sponsorId);
  expect(meant('cnostlelat')).toEqual(['long']);
  expect(meant('cnostlela')).toEqual([]);
  expect(meant('gavel')).toEqual(['short']);
  expect(meant('gabvl')).toEqual([]);
  expect(meant('gzavxl')).toEqual([]);
});
