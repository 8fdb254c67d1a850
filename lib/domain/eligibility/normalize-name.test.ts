import { expect, test } from 'vitest';
import { normalizeName, normalizeQuery } from './normalize-name';

test.each([
  ['accents', 'Société Générale', 'societe generale'],
  ['letters Unicode keeps whole', 'Ærø Straße Łódź', 'aero strasse lodz'],
  ['an apostrophe joins', "Marlow's Mill", 'marlows mill'],
  ['a curly one too', 'Marlow’s Mill', 'marlows mill'],
  ['other punctuation parts', 'Ash-Tree, Foods/Beverage', 'ash tree foods beverage'],
  ['ampersand and "and" are nothing', 'Birch & Bell and Sons', 'birch bell sons'],
  ['legal forms at the end', 'Hollow Creek Co., Inc.', 'hollow creek'],
  ['a legal form inside stays', 'Company Garden Foods', 'company garden foods'],
  ['a legal form alone stays', 'Inc', 'inc'],
  ['leading "the"', 'The Quarry', 'quarry'],
  ['"the" alone stays', 'The', 'the'],
  ['"and" alone stays', 'And', 'and'],
  ['single letters in a row', 'J. P. Kestrel', 'jp kestrel'],
  ['single letters around "&"', 'Q&R Block', 'qr block'],
  ['spaces and case', '  NORTH   Light ', 'north light'],
  ['full-width letters', 'ＮＯＲＴＨ', 'north'],
  ['digits', '3M-like 42nd St.', '3m like 42nd st'],
  ['nothing left', ' —.,! ', ''],
])('%s: %s', (_, name, expected) => {
  expect(normalizeName(name)).toBe(expected);
});

test.each([
  ['an email address keeps its domain only', 'Jane.Doe@Fernhill.example', 'fernhill example'],
  ['an unfinished address', 'jane@fern', 'fern'],
  ['a web address', 'https://www.fernhill.example/jobs', 'fernhill example'],
  ['a name', 'Fernhill Foods, Inc.', 'fernhill foods'],
])('typed: %s', (_, typed, expected) => {
  expect(normalizeQuery(typed)).toBe(expected);
});

test('normalizing twice changes nothing', () => {
  for (const name of ['J. P. Kestrel & Co.', 'The Ærø Company Ltd', "O'Dell and Sons LLC"]) {
    expect(normalizeName(normalizeName(name))).toBe(normalizeName(name));
  }
});
