import 'server-only';
import { referralScope } from '@/lib/data/scope';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import type { Relationship } from '@/lib/domain/eligibility/relationship';
import { type ReferralStatus, referralStatusWords } from '@/lib/domain/referrals/referral-words';
import { AppError } from '@/lib/errors';
import { Prisma } from '@/prisma/client/client';

export type LockedReferral = {
  id: string;
  sponsorId: string;
  memberId: string | null;
  givenName: string;
  familyName: string;
  birthDate: Day;
  memberNumber: string;
  relationship: Relationship;
  coverageStartsOn: Day;
  coverageEndsOn: Day | null;
  contact: { by: 'email' | 'phone'; value: string };
  programCode: string | null;
  status: ReferralStatus;
  decidedAt: Date | null;
  /** Once it is set nobody knows how to reach the member any more. */
  contactRemovedAt: Date | null;
  patientId: string | null;
  takenById: string | null;
  decidedById: string | null;
  /** Who decided, as the others are told. */
  decidedByName: string | null;
};

/** Holds one request of the viewer's clinic. Throws `notFound`. */
export async function lockReferral(tx: Tx, viewer: Viewer, referralId: string): Promise<LockedReferral> {
  const [referral] = await tx.$queryRaw<LockedReferral[]>(Prisma.sql`
    SELECT r.id, r.sponsor_id AS "sponsorId", r.member_id AS "memberId", r.given_name AS "givenName", r.family_name AS "familyName",
      r.birth_date::text AS "birthDate", r.member_number AS "memberNumber", r.relationship, r.coverage_starts_on::text AS "coverageStartsOn",
      r.coverage_ends_on::text AS "coverageEndsOn", r.contact, r.program_code AS "programCode", r.status, r.decided_at AS "decidedAt",
      r.contact_removed_at AS "contactRemovedAt", r.patient_id AS "patientId", r.taken_by_id AS "takenById", r.decided_by_id AS "decidedById",
      (SELECT u.name FROM app_user u WHERE u.organization_id = r.organization_id AND u.id = coalesce(r.taken_by_id, r.decided_by_id)) AS "decidedByName"
    FROM referral r WHERE ${referralScope(viewer)} AND r.id = ${referralId}::uuid FOR UPDATE OF r`);
  if (!referral) throw new AppError('notFound');
  return referral;
}

/** Throws `conflict` for whoever comes second, with who was first. */
export function refuseDecided({ status, decidedByName }: LockedReferral): void {
  if (status === 'open') return;
  const by = decidedByName ? ` by ${decidedByName}` : '';
  throw new AppError('conflict', `This request was ${referralStatusWords[status].toLowerCase()}${by} meanwhile. Nothing was changed.`);
}
