import { expect, test } from 'vitest';
import { SearchQuery } from './search-query';

test.each([
  ['missing', undefined, ''],
  ['null', null, ''],
  ['repeated: the first', ['ab', 'cd'], 'ab'],
  ['spaces around', '  ab ', 'ab'],
  ['80 characters', 'a'.repeat(80), 'a'.repeat(80)],
])('%s', (_, given, expected) => {
  expect(SearchQuery.parse(given)).toBe(expected);
});

test('longer than 80 characters is refused in words', () => {
  const { success, error } = SearchQuery.safeParse('a'.repeat(81));
  expect(success).toBe(false);
  expect(error?.issues[0]?.message).toBe('A name of up to 80 characters is enough. Try its first words.');
});
