import 'server-only';
import { fromDay, fromDayOrNull } from '@/lib/data/day-column';
import type { Tx } from '@/lib/db';
import { normalizeName } from '@/lib/domain/eligibility/normalize-name';
import type { LockedReferral } from './lock-referral';
import { lockPerson } from './request-start';

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

/** The number itself, or one of it that `makeMember` made: a longer number that only begins alike is another person's. */
const familyOf = (memberNumber: string) => [
  { memberNumber },
  { source: 'payer', memberNumber: { startsWith: `${likeLiteral(memberNumber)}/` } },
];

/** Prisma hands `startsWith` to LIKE as it is, so its wildcards are made to mean themselves. */
const likeLiteral = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** A family may share one number: birth date and name tell its members apart. */
async function payersMember(tx: Tx, organizationId: string, { sponsorId, birthDate, memberNumber, givenName }: LockedReferral) {
  const known = await tx.member.findMany({
    where: { organizationId, sponsorId, birthDate: fromDay(birthDate), OR: familyOf(memberNumber) },
    select: { id: true, givenName: true },
    orderBy: { id: 'asc' },
  });
  return known.find((one) => normalizeName(one.givenName) === normalizeName(givenName))?.id ?? null;
}

async function makeMember(tx: Tx, organizationId: string, referral: LockedReferral): Promise<string> {
  const { sponsorId, givenName, familyName, birthDate, memberNumber, relationship, coverageStartsOn, coverageEndsOn } = referral;
  const family = await tx.member.count({ where: { organizationId, sponsorId, OR: familyOf(memberNumber) } });
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
