import { addDays, type Day } from '@/lib/domain/day';
import type { Random } from './random';
import type { SeededMember } from './sponsor-roster';

/** Invented people of one roster, so that the demo can show every answer: covered with two given names and two surnames, to come, gone, and family. */
export function membersForEveryAnswer(roster: readonly SeededMember[], today: Day, random: Random): SeededMember[] {
  const prefix = roster[0]?.memberNumber.replace(/\d+$/, '') ?? '';
  const born = (years: number, days: number) => addDays(today, -Math.round(years * 365.25) - days);
  const person = (at: number, given: Partial<SeededMember>): SeededMember => ({
    id: random.uuid(new Date(`${today}T00:00:00Z`)),
    givenName: '',
    familyName: '',
    birthDate: born(40, at),
    memberNumber: `${prefix}${900_100 + at}`,
    employeeNumber: null,
    workEmail: null,
    relationship: 'self',
    subscriberId: null,
    startsOn: addDays(today, -700),
    endsOn: null,
    ...given,
  });
  const marisol = person(1, {
    givenName: 'Marisol Inés',
    familyName: 'Verdejo-Lanza',
    birthDate: '1984-03-07',
    employeeNumber: 'E90011',
    workEmail: 'marisol.verdejo@quillbrook.example',
  });
  const dependent = (at: number, given: Partial<SeededMember>) => person(at, { subscriberId: marisol.id, familyName: 'Verdejo', ...given });
  return [
    marisol,
    person(2, { givenName: 'Tobias', familyName: 'Ostrowe', startsOn: addDays(today, 21), birthDate: '1990-06-18' }),
    person(3, { givenName: 'Winifred', familyName: 'Calloway', endsOn: addDays(today, -20), birthDate: '1971-10-30' }),
    dependent(4, { givenName: 'Anselm', relationship: 'spouse', birthDate: '1982-12-05' }),
    dependent(5, { givenName: 'Ottilie', relationship: 'child', birthDate: born(9, 40) }),
    dependent(6, { givenName: 'Corwin', relationship: 'child', birthDate: born(27, 60) }),
    dependent(7, { givenName: 'Philippa', relationship: 'other', birthDate: '1958-05-21' }),
  ];
}
