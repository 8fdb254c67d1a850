import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { fromDay } from '@/lib/data/day-column';
import { inTransaction } from '@/lib/data/in-transaction';
import { idempotencyKey, once } from '@/lib/data/once';
import { requirePermission } from '@/lib/data/scope';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';
import { type LockedReferral, lockReferral, refuseDecided } from './lock-referral';
import { memberOfReferral } from './member-of-referral';

export const TakeReferral = z.object({
  key: idempotencyKey,
  referralId: z.uuid(),
  /** For whom; oneself where nobody is named. */
  clinicianId: z.uuid({ error: 'Choose a clinician.' }).optional(),
  /** Whose patient they are, where the one who sends this knows that responsibility goes over from them. */
  takesOverFromId: z.uuid().optional(),
});
export type TakeReferral = z.infer<typeof TakeReferral>;

/** `isMine`: whether the viewer is the one who goes on with it. */
export type TakenReferral = { patientId: string; isMine: boolean };

/**
 * Takes a request for oneself or a colleague of the clinic: the member becomes a patient, or the patient they are already is found; never a
 * second one. Throws `notFound`, `conflict` when someone was first, `refused` where a colleague leads care of them, and `stale` with whose patient
 * they are where responsibility would go over from someone without that having been said.
 */
export async function takeReferral(viewer: Viewer, input: TakeReferral): Promise<TakenReferral> {
  const { key, referralId, clinicianId = viewer.userId } = input;
  requirePermission(viewer, 'referral:take');
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'take-referral', async () => {
      const referral = await lockReferral(tx, viewer, referralId);
      refuseDecided(referral);
      const clinic = await clinicOf(tx, viewer, clinicianId);
      const memberId = await memberOfReferral(tx, viewer.organizationId, referral);
      const patientId =
        (await knownPatient(tx, viewer, memberId, { ...input, clinicianId, clinic })) ??
        (await makePatient(tx, viewer, referral, { memberId, clinicianId, clinicId: clinic.id }));
      const { organizationId, userId } = viewer;
      await tx.referral.update({
        where: { organizationId_id: { organizationId, id: referralId } },
        data: {
          ...{ status: 'taken', takenById: clinicianId, decidedById: userId, decidedAt: new Date(), patientId, memberId },
          version: { increment: 1 },
        },
        select: { id: true },
      });
      const takenOverFromId = input.takesOverFromId ?? null;
      await appendAudit(tx, viewer, 'referral.taken', {
        type: 'referral',
        id: referralId,
        patientId,
        details: { clinicianId, takenOverFromId },
      });
      return { patientId, isMine: clinicianId === userId };
    }),
  );
}

type ClinicOf = { id: string; isOwn: boolean };

async function clinicOf(tx: Tx, { organizationId, clinicId: own }: Viewer, clinicianId: string): Promise<ClinicOf> {
  const colleague = await tx.user.findFirst({
    where: { organizationId, id: clinicianId, role: 'clinician', disabledAt: null },
    select: { clinicId: true },
  });
  if (!colleague?.clinicId) throw new AppError('refused', 'Choose a clinician of your clinic.', 'clinicianId');
  return { id: colleague.clinicId, isOwn: colleague.clinicId === own };
}

type For = Pick<TakeReferral, 'referralId' | 'takesOverFromId'> & { clinicianId: string; clinic: ClinicOf };

type Known = {
  id: string;
  clinicianId: string;
  clinicianName: string;
  clinicName: string;
  inCare: boolean;
  isLed: boolean;
  wasReturned: boolean;
};

/**
 * The patient the member is already. Who leads care of them keeps them; with no care running, responsibility goes with the request: where that is
 * known to the one who takes it, or whoever is responsible gave this very request back.
 */
async function knownPatient(tx: Tx, viewer: Viewer, memberId: string, taking: For): Promise<string | null> {
  const { organizationId } = viewer;
  const { clinicianId, clinic, takesOverFromId, referralId } = taking;
  const [known] = await tx.$queryRaw<Known[]>`
    SELECT p.id, p.clinician_id AS "clinicianId", u.name AS "clinicianName", k.name AS "clinicName",
      EXISTS (SELECT 1 FROM referral_return b WHERE b.organization_id = p.organization_id AND b.referral_id = ${referralId}::uuid
        AND b.taken_by_id = p.clinician_id) AS "wasReturned",
      EXISTS (SELECT 1 FROM enrollment e WHERE e.organization_id = p.organization_id AND e.patient_id = p.id AND e.ended_on IS NULL) AS "inCare",
      EXISTS (SELECT 1 FROM enrollment e WHERE e.organization_id = p.organization_id AND e.patient_id = p.id AND e.ended_on IS NULL
        AND e.clinician_id = ${clinicianId}::uuid) AS "isLed"
    FROM patient p JOIN app_user u ON u.organization_id = p.organization_id AND u.id = p.clinician_id
      JOIN clinic k ON k.organization_id = p.organization_id AND k.id = p.clinic_id
    WHERE p.organization_id = ${organizationId}::uuid AND p.member_id = ${memberId}::uuid
    ORDER BY p.created_at, p.id LIMIT 1 FOR UPDATE OF p`;
  const isTheirs = known !== undefined && (known.clinicianId === clinicianId || known.isLed);
  if (!clinic.isOwn && !isTheirs) throw new AppError('refused', 'Choose a clinician of your clinic.', 'clinicianId');
  if (!known) return null;
  if (isTheirs) return known.id;
  if (known.inCare)
    throw new AppError('refused', `They are a patient of ${known.clinicianName} already. Assign the request to them.`, 'clinicianId');
  if (takesOverFromId !== known.clinicianId && !known.wasReturned) throw takesOverUnsaid(known);
  await tx.patient.update({
    where: { organizationId_id: { organizationId, id: known.id } },
    data: { clinicianId, clinicId: clinic.id, version: { increment: 1 } },
    select: { id: true },
  });
  return known.id;
}

const takesOverUnsaid = ({ clinicianId, clinicianName, clinicName }: Known) =>
  new AppError(
    'stale',
    `They are a patient of ${clinicianName} at ${clinicName}, though no program runs. Nothing was changed yet: take them over, or assign the request to ${clinicianName}.`,
    undefined,
    { clinicianId, clinicianName, clinicName },
  );

type Placed = { memberId: string; clinicianId: string; clinicId: string };

async function makePatient(tx: Tx, { organizationId }: Viewer, referral: LockedReferral, placed: Placed): Promise<string> {
  const { givenName, familyName, birthDate, contact } = referral;
  const [number] = await tx.$queryRaw<{ next: string }[]>`SELECT nextval('patient_record_number')::text AS next`;
  const { id } = await tx.patient.create({
    data: {
      ...{ organizationId, givenName, familyName, ...placed },
      recordNumber: `R-${number?.next}`,
      birthDate: fromDay(birthDate),
      [contact.by]: contact.value,
    },
    select: { id: true },
  });
  return id;
}
