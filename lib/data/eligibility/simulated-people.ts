import type { DemoPerson } from './demo-people';

/** Who the demo's payer simulator knows, one for each answer. */
export const simulatedPeople: readonly DemoPerson[] = [
  {
    kind: 'covered',
    relationship: 'self',
    givenName: 'Ines',
    familyName: 'Marlowe',
    birthDate: '1986-03-14',
    identifier: 'JNP100201',
  },
  {
    kind: 'not-started',
    relationship: 'self',
    givenName: 'Dalia',
    familyName: 'Brandt',
    birthDate: '1991-12-30',
    identifier: 'JNP100203',
  },
  {
    kind: 'ended',
    relationship: 'self',
    givenName: 'Hugo',
    familyName: 'Petrov',
    birthDate: '1968-01-19',
    identifier: 'JNP100204',
  },
  {
    kind: 'not-covered',
    relationship: 'self',
    givenName: 'Maeve',
    familyName: 'Alder',
    birthDate: '1983-06-25',
    identifier: 'JNP100205',
  },
  {
    kind: 'cannot-check',
    relationship: 'self',
    givenName: 'Omar',
    familyName: 'Weiss',
    birthDate: '1988-09-09',
    identifier: 'JNP100208',
  },
];
