import 'server-only';
import type { Tx } from '@/lib/db';
import type { Day } from '@/lib/domain/day';
import type { AnswerKind, Decision } from '@/lib/domain/eligibility/check-answer';
import { type CoverageTerms, decideCoverage } from '@/lib/domain/eligibility/decide-coverage';
import { type Claim, matchPerson } from '@/lib/domain/eligibility/match-person';
import { constantTimeComparison } from './hashed-identity';
import { mostBornOnOneDay, type RosterMember, rosterPeople } from './roster-people';

/** Of one person's several rows the one that says most for them counts. */
const best: AnswerKind[] = ['covered', 'not-started', 'too-young', 'ended', 'dependent-not-covered', 'not-covered'];

/** Where a person stands by the sponsor's roster; `member` only when name, birth date and identifier all agree with a row. */
export async function decideByRoster(
  tx: Tx,
  { organizationId, sponsorId, claim }: { organizationId: string; sponsorId: string; claim: Claim },
  coverages: readonly CoverageTerms[],
  today: Day,
): Promise<Decision & { member: RosterMember | null }> {
  const roster = await rosterPeople(tx, organizationId, sponsorId, claim.birthDate);
  if (roster.length > mostBornOnOneDay) return { answer: { kind: 'cannot-check' }, reason: 'too-many-alike', member: null };
  const match = matchPerson(claim, roster, constantTimeComparison());
  if (match.kind === 'not-found') return { answer: { kind: 'not-found' }, reason: match.reason, member: null };
  const decisions = match.people.map((member) => ({ ...decideCoverage(member, coverages, today), member }));
  const [decision] = decisions.sort((a, b) => best.indexOf(a.answer.kind) - best.indexOf(b.answer.kind));
  if (!decision) throw new Error('a match without people');
  return decision;
}
