import type { Role } from '@/lib/domain/access';

export const demoClinics = [
  { name: 'Cairn Clinic Harborview', locality: 'Brooklyn, NY', zone: 'America/New_York' },
  { name: 'Cairn Clinic Millpond', locality: 'Albany, NY', zone: 'America/New_York' },
  { name: 'Cairn Clinic Elmgate', locality: 'Rochester, NY', zone: 'America/New_York' },
] as const;

type StaffMember = { name: string; email: string; role: Role; clinic: number | null };

const clinician = (name: string, clinic: number, mailbox = name.split(' ').at(-1)?.toLowerCase() ?? ''): StaffMember => ({
  name: `Dr. ${name}`,
  email: `${mailbox}@demo.cairn.test`,
  role: 'clinician',
  clinic,
});

/** Everyone who works in the demo; `clinic` counts the clinics from 0. The one people sign in as comes first. */
export const demoStaff: readonly StaffMember[] = [
  clinician('Mira Solberg', 0, 'clinician'),
  clinician('Tobias Achebe', 0),
  clinician('Lucia Ferrand', 0),
  clinician('Kenji Halvorsen', 0),
  clinician('Priya Nandakumar', 1),
  clinician('Samuel Ostrander', 1),
  clinician('Ayesha Khoury', 1),
  clinician('Daniel Whitcombe', 1),
  clinician('Ines Carrasco', 2),
  clinician('Marcus Okafor', 2),
  clinician('Hannah Lindqvist', 2),
  clinician('Rafael Montoya', 2),
  clinician('Oscar Brandvold', 0),
  clinician('Leila Farrokhi', 0),
  clinician('Grace Tamura', 0),
  clinician('Henrik Vasquez', 1),
  clinician('Amina Delacroix', 1),
  clinician('Peter Oyelaran', 1),
  clinician('Sofia Lindgren', 2),
  clinician('Noah Castellan', 2),
  { name: 'Jordan Ellery', email: 'manager@demo.cairn.test', role: 'program-manager', clinic: null },
  { name: 'Noor Vandenberg', email: 'vandenberg@demo.cairn.test', role: 'program-manager', clinic: null },
  { name: 'Casey Thornquist', email: 'admin@demo.cairn.test', role: 'administrator', clinic: null },
];
