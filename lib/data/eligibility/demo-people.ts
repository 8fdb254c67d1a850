import 'server-only';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import type { Day } from '@/lib/domain/day';
import { type AnswerKind, answerKinds } from '@/lib/domain/eligibility/check-answer';
import { decideCoverage } from '@/lib/domain/eligibility/decide-coverage';
import type { Relationship } from '@/lib/domain/eligibility/relationship';
import { sponsorTerms } from './sponsor-terms';

/** An invented person and what a check of them answers. */
export type DemoPerson = {
  kind: AnswerKind;
  relationship: Relationship;
  givenName: string;
  familyName: string;
  birthDate: Day;
  identifier: string;
};

type Row = Omit<DemoPerson, 'kind' | 'identifier'> & {
  startsOn: Day;
  endsOn: Day | null;
  memberNumber: string;
  subscriberNumber: string | null;
};

/** One person of a sponsor's roster for each answer. Of a demo organization only: its statement finds nobody in any other. */
export async function demoPeople(organizationId: string, sponsorId: string): Promise<DemoPerson[]> {
  return inTransaction(systemContext(organizationId, 'public'), async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT m.relationship, m.given_name AS "givenName", m.family_name AS "familyName", m.birth_date::text AS "birthDate",
        m.starts_on::text AS "startsOn", m.ends_on::text AS "endsOn", m.member_number AS "memberNumber", s.member_number AS "subscriberNumber"
      FROM member m JOIN organization o ON o.id = m.organization_id AND o.is_demo
        LEFT JOIN member s ON s.organization_id = m.organization_id AND s.id = m.subscriber_id
      WHERE m.organization_id = ${organizationId}::uuid AND m.sponsor_id = ${sponsorId}::uuid
      ORDER BY m.relationship <> 'self', m.member_number LIMIT 200`;
    if (rows.length === 0) return [];
    const { coverages, today } = await sponsorTerms(tx, organizationId, sponsorId);
    const people = rows.map(({ startsOn, endsOn, memberNumber, subscriberNumber, ...person }): DemoPerson => {
      const { kind } = decideCoverage({ ...person, startsOn, endsOn }, coverages, today).answer;
      return { ...person, kind, identifier: subscriberNumber ?? memberNumber };
    });
    const family = people.find(({ kind, relationship }) => kind === 'covered' && relationship !== 'self');
    const one = answerKinds.flatMap((kind) => people.find((person) => person.kind === kind) ?? []);
    return family ? [...one.slice(0, 1), family, ...one.slice(1)] : one;
  });
}
