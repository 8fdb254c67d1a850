import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { SponsorKind, SponsorNameKind } from '@/lib/domain/eligibility/sponsor-kinds';

export type RealSponsor = { kind: SponsorKind; legalName: string; size: number; names: { kind: SponsorNameKind; name: string }[] };

/** What someone types, and the legal names that are right; none where the name is not there. Held-out queries are never tuned on. */
export type LabeledQuery = { typed: string; kind: string; expected: string[]; isHeldOut: boolean };

const HELD_OUT_EVERY = 3;
const linesOf = (file: string) => readFileSync(path.join(import.meta.dirname, file), 'utf8').split('\n');

/** Public names of companies and health plans, as test input. */
export const realSponsors = (): RealSponsor[] =>
  linesOf('real-names.txt')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [kind, legalName = '', size, ...aliases] = line.split('|');
      const names = aliases.map((alias) => {
        const [nameKind, ...rest] = alias.split(':');
        return { kind: nameKind as SponsorNameKind, name: rest.join(':') };
      });
      return { kind: kind as SponsorKind, legalName, size: Number(size), names: [{ kind: 'legal', name: legalName }, ...names] };
    });

/** Every third query of a kind is held out. */
export const labeledQueries = (): LabeledQuery[] => queriesIn('queries.txt', HELD_OUT_EVERY);

/** A second set, all of it held out: written before any of it was asked. */
export const heldOutQueries = (): LabeledQuery[] => queriesIn('held-out.txt', 1);

/** Names that are not there, many of them; held out likewise. */
export const heldOutAbsent = (): LabeledQuery[] => queriesIn('held-out-absent.txt', 1);

function queriesIn(file: string, heldOutEvery: number): LabeledQuery[] {
  const queries: LabeledQuery[] = [];
  let kind = '';
  let ofKind = 0;
  for (const line of linesOf(file)) {
    if (line.startsWith('## ')) [kind, ofKind] = [line.slice(3), 0];
    if (line.startsWith('#') || !line.includes(' =>')) continue;
    const [typed = '', expected = ''] = line.split(' =>');
    ofKind += 1;
    queries.push({
      typed,
      kind,
      expected: expected.split('|').flatMap((name) => name.trim() || []),
      isHeldOut: ofKind % heldOutEvery === 0,
    });
  }
  return queries;
}
