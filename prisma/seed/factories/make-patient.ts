import { fromDay } from '@/lib/data/day-column';
import type { Tx } from '@/lib/db';
import type { Day } from '@/lib/domain/day';
import type { Random } from '@/prisma/seed/random';
import { insertRows } from './insert-rows';

export type NewPatient = {
  id: string;
  clinicId: string;
  clinicianId: string;
  recordNumber: string;
  givenName: string;
  familyName: string;
  birthDate: Day;
  email: string | null;
  phone: string | null;
  memberId: string | null;
  createdAt: Date;
};

/** Patients in one statement. */
export async function makePatients(tx: Tx, organizationId: string, patients: readonly NewPatient[]): Promise<void> {
  await insertRows(
    tx,
    'patient',
    patients.map(({ birthDate, ...patient }) => ({ ...patient, organizationId, birthDate: fromDay(birthDate) })),
  );
}

type GivenPatient = Pick<NewPatient, 'clinicId' | 'clinicianId'> & Partial<NewPatient>;

/** One patient of a clinician, with whatever is not given made up. */
export async function makePatient(tx: Tx, organizationId: string, random: Random, given: GivenPatient): Promise<string> {
  const patient = newPatient(random, given);
  await makePatients(tx, organizationId, [patient]);
  return patient.id;
}

/** The same, not stored yet. */
export function newPatient(random: Random, given: GivenPatient): NewPatient {
  const id = random.uuid(new Date());
  return {
    id,
    recordNumber: `T-${id.slice(-12)}`,
    givenName: 'Noor',
    familyName: `Example ${id.slice(-4)}`,
    birthDate: '1984-05-17',
    email: null,
    phone: null,
    memberId: null,
    createdAt: new Date(),
    ...given,
  };
}
