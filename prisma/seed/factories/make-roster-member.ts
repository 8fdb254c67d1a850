import type { Day } from '@/lib/domain/day';
import { freshRandom } from '@/prisma/seed/random';
import type { SeededMember } from '@/prisma/seed/sponsor-roster';

/** One row of a roster for a test; what is not given is plain: an adult employee for years. */
export function memberOfTest(given: Partial<SeededMember>): SeededMember {
  const random = freshRandom();
  const number = random.int(100_000, 999_999);
  return {
    id: random.uuid(new Date()),
    givenName: 'Ada',
    familyName: 'Silva',
    birthDate: '1984-03-07' as Day,
    memberNumber: `TST${number}`,
    employeeNumber: `E${number}`,
    workEmail: `ada.${number}@invented.example`,
    relationship: 'self',
    subscriberId: null,
    startsOn: '2020-01-01' as Day,
    endsOn: null,
    ...given,
  };
}
