import 'server-only';
import type { Tx } from '@/lib/db';
import type { Day } from '@/lib/domain/day';
import type { Membership } from '@/lib/domain/eligibility/decide-coverage';
import type { Numbers, RosterPerson } from '@/lib/domain/eligibility/match-person';
import type { Relationship } from '@/lib/domain/eligibility/relationship';

export type RosterMember = RosterPerson & Membership & { id: string };

/** More people of one sponsor born on one day than any real roster has; a roster with more is full of made-up birth dates. */
export const mostBornOnOneDay = 2_000;

type Row = Omit<RosterMember, 'own' | 'subscriber'> &
  Numbers & {
    relationship: Relationship;
    subscriberNumber: string | null;
    subscriberEmployee: string | null;
    subscriberEmail: string | null;
  };

/**
 * Everyone of a sponsor's roster born on a day, with the numbers they and their subscriber go by. By birth date alone, so that the statement is the
 * same whatever name and number were typed; one more than the limit when there are more.
 */
export async function rosterPeople(tx: Tx, organizationId: string, sponsorId: string, birthDate: Day): Promise<RosterMember[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT m.id, m.given_name AS "givenName", m.family_name AS "familyName", m.birth_date::text AS "birthDate", m.relationship,
      m.starts_on::text AS "startsOn", m.ends_on::text AS "endsOn",
      m.member_number AS "memberNumber", m.employee_number AS "employeeNumber", m.work_email::text AS "workEmail",
      s.member_number AS "subscriberNumber", s.employee_number AS "subscriberEmployee", s.work_email::text AS "subscriberEmail"
    FROM member m LEFT JOIN member s ON s.organization_id = m.organization_id AND s.id = m.subscriber_id
    WHERE m.organization_id = ${organizationId}::uuid AND m.sponsor_id = ${sponsorId}::uuid AND m.birth_date = ${birthDate}::date
    ORDER BY m.id LIMIT ${mostBornOnOneDay + 1}`;
  return rows.map(({ memberNumber, employeeNumber, workEmail, subscriberNumber, subscriberEmployee, subscriberEmail, ...person }) => ({
    ...person,
    own: { memberNumber, employeeNumber, workEmail },
    subscriber: subscriberNumber
      ? { memberNumber: subscriberNumber, employeeNumber: subscriberEmployee, workEmail: subscriberEmail }
      : null,
  }));
}
