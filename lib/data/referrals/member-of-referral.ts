import 'server-only';
import { fromDay, fromDayOrNull } from '@/lib/data/day-column';
import type { Tx } from '@/lib/db';
import { plainIdentifier } from '@/lib/domain/eligibility/identifier';
import { isSamePerson } from '@/lib/domain/referrals/same-person';
import type { LockedReferral } from './lock-referral';
import { lockPerson } from './open-referral';

/**
 * The member whose request it is, held until the transaction ends. For whom a payer vouched without a roster a member is made, marked as
 * such, so that their coverage stands where everyone's stands; one who came that way before is found again.
 */
export async function memberOfReferral(tx: Tx, organizationId: string, referral: LockedReferral): Promise<string> {
  await lockPerson(tx, organizationId, referral);
  const memberId =
    referral.memberId ?? (await payersMember(tx, organizationId, referral)) ?? (await makeMember(tx, organizationId, referral));
  await tx.$queryRaw`SELECT id FROM member WHERE organization_id = ${organizationId}::uuid AND id = ${memberId}::uuid FOR UPDATE`;
  return memberId;
}

/** A family may share one number: birth date and name tell its members apart. */
async function payersMember(tx: Tx, organizationId: string, { sponsorId, ...person }: LockedReferral) {
  const known = await tx.member.findMany({
    where: { organizationId, sponsorId, birthDate: fromDay(person.birthDate) },
    select: { id: true, givenName: true, memberNumber: true, source: true },
    orderBy: { id: 'asc' },
  });
  const { birthDate } = person;
  return known.find(({ givenName, ...one }) => isSamePerson(person, { givenName, birthDate, memberNumber: sharedNumber(one) }))?.id ?? null;
}

/** The number as the payer knows it: without what `makeMember` put behind it for a relative. */
const sharedNumber = ({ memberNumber, source }: { memberNumber: string; source: string }) =>
  source === 'payer' ? memberNumber.replace(/\/\d+$/, '') : memberNumber;

async function makeMember(tx: Tx, organizationId: string, referral: LockedReferral): Promise<string> {
  const { sponsorId, givenName, familyName, birthDate, relationship, coverageStartsOn, coverageEndsOn } = referral;
  const memberNumber = plainIdentifier(referral.memberNumber);
  const family = await tx.member.count({
    where: { organizationId, sponsorId, OR: [{ memberNumber }, { source: 'payer', memberNumber: { startsWith: `${memberNumber}/` } }] },
  });
  const { id } = await tx.member.create({
    data: {
      ...{ organizationId, sponsorId, givenName, familyName, relationship, source: 'payer' },
      birthDate: fromDay(birthDate),
      memberNumber: family === 0 ? memberNumber : `${memberNumber}/${family + 1}`,
      startsOn: fromDay(coverageStartsOn),
      endsOn: fromDayOrNull(coverageEndsOn),
    },
    select: { id: true },
  });
  return id;
}
