import 'server-only';
import { fromDay } from '@/lib/data/day-column';
import type { Grant } from '@/lib/data/eligibility/grant';
import type { Tx } from '@/lib/db';
import { identifierKey } from '@/lib/domain/eligibility/identifier';
import { isSamePerson } from '@/lib/domain/referrals/same-person';

type Person = Pick<Grant, 'sponsorId' | 'memberNumber' | 'givenName' | 'birthDate'>;

/** Two requests of one person wait for each other, also where no roster has a row to hold, and however the number is written. */
export async function lockPerson(tx: Tx, organizationId: string, { sponsorId, memberNumber }: Pick<Person, 'sponsorId' | 'memberNumber'>) {
  const person = `referral ${organizationId} ${sponsorId} ${identifierKey(memberNumber)}`;
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${person}, 0))::text`;
}

/** The request of the same person for the same program that is open; to be asked under `lockPerson`. */
export async function openReferral(tx: Tx, organizationId: string, person: Person, programCode: string | null): Promise<string | null> {
  const { sponsorId, birthDate } = person;
  const open = await tx.referral.findMany({
    where: { organizationId, sponsorId, birthDate: fromDay(birthDate), status: 'open', programCode },
    select: { id: true, memberNumber: true, givenName: true },
    orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
  });
  return open.find((one) => isSamePerson(person, { ...one, birthDate }))?.id ?? null;
}
