import type { Viewer } from '@/lib/domain/access';
import type { OwnDatabase } from '@/prisma/run/own-test-database';
import type { EnrollmentDraft } from './enrollment-draft';
import { type ClinicWorld, makeClinicWorld } from './make-clinic-world';
import { type EnrollmentOfTest, makeEnrollment } from './make-enrollment';
import { makePatient, type NewPatient } from './make-patient';

/** A small clinic and what tests add to it, each in a transaction of its own. */
export type TestClinic = ClinicWorld & {
  addPatient: (given?: Partial<NewPatient>) => Promise<string>;
  /** Care of a new patient under the clinic's first clinician, unless told otherwise. */
  addCare: (given?: Partial<EnrollmentOfTest>) => Promise<EnrollmentDraft>;
};

/** An organization of the test's own: one clinic, its people, all programs published. */
export async function testClinic({ asOwner }: OwnDatabase): Promise<TestClinic> {
  const world = await asOwner((tx) => makeClinicWorld(tx));
  const { organizationId, clinicId, random } = world;
  const addPatient = (given: Partial<NewPatient> = {}) =>
    asOwner((tx) => makePatient(tx, organizationId, random, { clinicId, clinicianId: world.clinician.userId, ...given }));
  const addCare = async (given: Partial<EnrollmentOfTest> = {}) => {
    const clinicianId = given.clinicianId ?? world.clinician.userId;
    const patientId = given.patientId ?? (await addPatient({ clinicianId }));
    return asOwner((tx) => makeEnrollment(tx, world, { ...given, patientId, clinicianId }));
  };
  return { ...world, addPatient, addCare };
}

/** A clinician without a licence on record. */
export const unlicensed = (viewer: Viewer): Viewer => ({ ...viewer, licence: null });
