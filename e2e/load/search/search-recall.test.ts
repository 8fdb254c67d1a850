import { expect, test } from 'vitest';
import { matchNames } from '@/lib/domain/eligibility/match-names';
import { recalled } from './search-recall';

const named = (name: string, size = 0) => ({ sponsorId: name, nameKind: 'legal' as const, name, key: name, size });
const meant = named('valelberg health');
const hits = (query: string, ...names: string[]) =>
  matchNames(
    query,
    names.map((name) => named(name, 9)),
  );

test.each([
  ['shown', 'valelbreg health', ['valelberg health'], 'found'],
  ['not shown, and nothing else is', 'valelbreg health', [], 'missed'],
  ['not shown, and what is shown is further away', 'valelbreg health', ['valelbberk health'], 'missed'],
  ['eight as near are shown', 'health', Array.from({ length: 8 }, (_, at) => `health ${at}`), 'behind as near'],
  ['one that is nearer is shown', 'valelbreg health', ['valelbreg health'], 'behind as near'],
  ['so many slips that it is not meant', 'vlbrg hlth', [], 'not forgiven'],
] as const)('%s', (_, query, shown, expected) => {
  expect(recalled(query, meant, hits(query, ...shown))).toBe(expected);
});
