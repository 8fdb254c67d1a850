import type { PatientSummaryView } from '@/components/care/patient-summary';
import type { PatientPage } from '@/lib/data/patients/get-patient';
import { daysBetween } from '@/lib/domain/day';
import { flagCounts, flagsInWords } from '@/lib/domain/enrollment/attention-in-words';
import { formatDay } from '@/lib/format/dates';

/** The header of a patient's pages from what was read. */
export function patientSummary({ patient, enrollments, flags, today }: PatientPage): PatientSummaryView {
  const { givenName, familyName, birthDate, recordNumber, clinicianName, clinicName, coverage } = patient;
  return {
    name: `${givenName} ${familyName}`,
    age: `${ageOn(birthDate, today)}, born ${formatDay(birthDate)} · ${recordNumber}`,
    clinician: clinicianName,
    clinic: clinicName,
    sponsor: coverage?.sponsorName ?? null,
    programs: enrollments
      .filter(({ endedOn }) => endedOn === null)
      .map(({ id, programName, status, week, ofWeeks, phaseName }) => ({
        enrollmentId: id,
        name: programName,
        state: status,
        week,
        of: ofWeeks,
        phase: phaseName,
      })),
    openFlags: flagsInWords(flagCounts(flags)) || null,
  };
}

/** Whole years; a birthday today counts. */
function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  const hadBirthday = daysBetween(`2000-${birthDate.slice(5)}`, `2000-${today.slice(5)}`) >= 0;
  return hadBirthday ? years : years - 1;
}
