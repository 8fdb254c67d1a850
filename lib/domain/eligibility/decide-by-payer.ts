import type { Day } from '@/lib/domain/day';
import type { CoveredTerms, Decision } from './check-answer';
import { type CoverageTerms, decideCoverage, type Membership } from './decide-coverage';
import type { PayerAnswer } from './payer-inquiry';

type Asked = Pick<Membership, 'relationship' | 'birthDate'>;

/** Where a payer names no first day. */
const always: Day = '0001-01-01';

/**
 * Where a person stands by what their payer said and by what the sponsor agreed to pay here: the payer knows whether and when they are insured, what
 * they pay and how many visits; the agreement knows for which programs, for whom and when. A payer that cannot be asked is never a "no".
 */
export function decideByPayer(said: PayerAnswer, person: Asked, coverages: readonly CoverageTerms[], today: Day): Decision {
  const decide = (startsOn: Day, endsOn: Day | null) => decideCoverage({ ...person, startsOn, endsOn }, coverages, today);
  switch (said.kind) {
    case 'unavailable':
      return { answer: { kind: 'cannot-check' }, reason: `payer-${said.reason}` };
    case 'not-found':
      return { answer: { kind: 'not-found' }, reason: 'payer-not-found' };
    case 'not-covered':
      return notCovered;
    case 'not-started':
      return decide(said.startsOn, null);
    case 'ended':
      return decide(always, said.endsOn);
    case 'active':
      return said.visitLimit === 0 ? notCovered : asPayerPays(decide(said.startsOn ?? always, said.endsOn), said);
  }
}

const notCovered: Decision = { answer: { kind: 'not-covered' }, reason: 'payer-not-covered' };

function asPayerPays({ answer, reason }: Decision, said: Extract<PayerAnswer, { kind: 'active' }>): Decision {
  if (answer.kind !== 'covered') return { answer, reason };
  const paid = ({ memberCostCents, visitLimit, ...terms }: CoveredTerms): CoveredTerms => ({
    ...terms,
    memberCostCents: said.memberCostCents ?? memberCostCents,
    visitLimit: said.visitLimit ?? visitLimit,
    visitsLeft: said.visitsLeft,
  });
  return { answer: { kind: 'covered', terms: answer.terms.map(paid) }, reason };
}
