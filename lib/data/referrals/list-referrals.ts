import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { referralScope, requirePermission } from '@/lib/data/scope';
import type { Colleague } from '@/lib/data/tasks/colleagues';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import type { ContactWay } from '@/lib/domain/eligibility/contact';
import type { Relationship } from '@/lib/domain/eligibility/relationship';
import { programCodes } from '@/lib/domain/programs/program';
import {
  type DeclineReason,
  type PreferredTime,
  type ReferralStatus,
  type ReturnReason,
  referralStatuses,
} from '@/lib/domain/referrals/referral-words';
import { Prisma } from '@/prisma/client/client';

export const ReferralParams = z.object({
  status: z.enum(referralStatuses).catch('open'),
  /** `none`: those who are not sure. */
  program: z
    .enum([...programCodes, 'none'])
    .nullable()
    .catch(null),
});
export type ReferralParams = z.infer<typeof ReferralParams>;

export type KnownPatient = { id: string | null; clinicianId: string; clinicianName: string; clinicName: string; inCare: boolean };

export type ReferralRow = {
  id: string;
  name: string;
  birthDate: Day;
  relationship: Relationship;
  programCode: string | null;
  programName: string | null;
  sponsorName: string;
  memberNumber: string;
  coverage: { startsOn: Day; endsOn: Day | null; memberCostCents: number; visitLimit: number | null };
  /** No value and notes once they were removed for being old. */
  contact: { by: ContactWay; value: string | null; times: PreferredTime[]; language: string | null; notes: string | null };
  requestedAt: Date;
  /** Null: any clinic may take it. */
  clinicName: string | null;
  status: ReferralStatus;
  decidedAt: Date | null;
  /** Who has it now, or who declined it. */
  decidedBy: string | null;
  declineReason: DeclineReason | null;
  declineNote: string | null;
  /** Whether the viewer may give it back: they have it, or assigned it, and no program was assigned since. */
  mayGiveBack: boolean;
  /** When it was last given back, by whom, who had it, and why. */
  returned: { at: string; by: string; hadById: string; reason: ReturnReason; note: string | null } | null;
  /** The patient they are already or became; an id only for those who may see them. */
  patient: KnownPatient | null;
};

export type ReferralList = { rows: ReferralRow[]; hasMore: boolean; colleagues: Colleague[]; programs: { code: string; name: string }[] };

const MOST = 100;

/** Requests to start of the viewer's clinic: open ones longest waiting first, decided ones latest first. */
export async function listReferrals(viewer: Viewer, { status, program }: ReferralParams): Promise<ReferralList> {
  requirePermission(viewer, 'referral:take');
  const order = status === 'open' ? Prisma.sql`r.requested_at, r.id` : Prisma.sql`r.decided_at DESC, r.id`;
  return inTransaction(viewer, async (tx) => {
    const rows = await tx.$queryRaw<ReferralRow[]>(Prisma.sql`
      SELECT r.id, r.given_name || ' ' || r.family_name AS name, r.birth_date::text AS "birthDate", r.relationship, r.program_code AS "programCode",
        g.name AS "programName", s.legal_name AS "sponsorName", r.member_number AS "memberNumber", json_build_object('startsOn', r.coverage_starts_on,
          'endsOn', r.coverage_ends_on, 'memberCostCents', r.member_cost_cents, 'visitLimit', r.visit_limit) AS coverage,
        r.contact, r.requested_at AS "requestedAt", k.name AS "clinicName", r.status, r.decided_at AS "decidedAt", u.name AS "decidedBy",
        r.decline_reason AS "declineReason", r.decline_note AS "declineNote",
        (r.status = 'taken' AND ${viewer.userId}::uuid IN (r.taken_by_id, r.decided_by_id) AND NOT EXISTS (SELECT 1 FROM enrollment e
          WHERE e.organization_id = r.organization_id AND e.patient_id = r.patient_id AND e.created_at >= r.decided_at)) AS "mayGiveBack",
        (SELECT json_build_object('at', b.created_at, 'by', w.name, 'hadById', b.taken_by_id, 'reason', b.reason, 'note', b.note)
          FROM referral_return b JOIN app_user w ON w.organization_id = b.organization_id AND w.id = b.user_id
          WHERE b.organization_id = r.organization_id AND b.referral_id = r.id ORDER BY b.created_at DESC, b.id DESC LIMIT 1) AS returned,
        (SELECT json_build_object('id', CASE WHEN p.clinician_id = ${viewer.userId}::uuid THEN p.id END, 'clinicianId', p.clinician_id,
            'clinicianName', c.name, 'clinicName', h.name, 'inCare', EXISTS (SELECT 1 FROM enrollment e WHERE e.organization_id = p.organization_id
              AND e.patient_id = p.id AND e.ended_on IS NULL))
          FROM patient p JOIN app_user c ON c.organization_id = p.organization_id AND c.id = p.clinician_id
            JOIN clinic h ON h.organization_id = p.organization_id AND h.id = p.clinic_id
          WHERE p.organization_id = r.organization_id AND (p.id = r.patient_id OR (r.patient_id IS NULL AND p.member_id = r.member_id))
          ORDER BY p.created_at, p.id LIMIT 1) AS patient
      FROM referral r
      JOIN sponsor s ON s.organization_id = r.organization_id AND s.id = r.sponsor_id
      LEFT JOIN clinic k ON k.organization_id = r.organization_id AND k.id = r.clinic_id
      LEFT JOIN program g ON g.organization_id = r.organization_id AND g.code = r.program_code
      LEFT JOIN app_user u ON u.organization_id = r.organization_id AND u.id = coalesce(r.taken_by_id, r.decided_by_id)
      WHERE ${referralScope(viewer)} AND r.status = ${status}
        AND (${program}::text IS NULL OR r.program_code IS NOT DISTINCT FROM nullif(${program}, 'none'))
      ORDER BY ${order} LIMIT ${MOST + 1}`);
    const colleagues = await tx.$queryRaw<Colleague[]>`
      SELECT id, name FROM app_user WHERE organization_id = ${viewer.organizationId}::uuid AND clinic_id = ${viewer.clinicId}::uuid
        AND role = 'clinician' AND disabled_at IS NULL AND id <> ${viewer.userId}::uuid ORDER BY name, id`;
    const programs = await tx.$queryRaw<ReferralList['programs']>(Prisma.sql`
      SELECT DISTINCT g.code, g.name FROM referral r JOIN program g ON g.organization_id = r.organization_id AND g.code = r.program_code
      WHERE ${referralScope(viewer)} AND r.status = ${status} ORDER BY g.name`);
    await appendAudit(tx, viewer, 'referrals.viewed', { type: 'referral', details: { rows: Math.min(rows.length, MOST) } });
    return { rows: rows.slice(0, MOST), hasMore: rows.length > MOST, colleagues, programs };
  });
}
