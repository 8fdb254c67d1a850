/** What a roster says of a person, in the order of the template. */
export const rosterFields = [
  'memberNumber',
  'givenName',
  'familyName',
  'birthDate',
  'relationship',
  'subscriberNumber',
  'employeeNumber',
  'workEmail',
  'startsOn',
  'endsOn',
] as const;
export type RosterField = (typeof rosterFields)[number];
export type DateField = 'birthDate' | 'startsOn' | 'endsOn';
export const dateFields: readonly DateField[] = ['birthDate', 'startsOn', 'endsOn'];

/** Without these no row says who someone is. */
export const requiredFields: readonly RosterField[] = ['memberNumber', 'givenName', 'familyName', 'birthDate'];

type FieldWords = {
  /** On the screen and in the template. */
  label: string;
  /** Within a sentence: "no birth date". */
  noun: string;
  longest: number;
  /** Other names of the column, as `columnKey` writes them. */
  synonyms: readonly string[];
};

export const fieldWords: Record<RosterField, FieldWords> = {
  memberNumber: {
    label: 'Member number',
    noun: 'member number',
    longest: 50,
    synonyms: [
      'member id',
      'member no',
      'member',
      'memberid',
      'id',
      'unique id',
      'person id',
      'enrollee id',
      'participant id',
      'card number',
    ],
  },
  givenName: {
    label: 'First name',
    noun: 'first name',
    longest: 100,
    synonyms: ['given name', 'firstname', 'first', 'fname', 'forename', 'member first name', 'given names'],
  },
  familyName: {
    label: 'Last name',
    noun: 'last name',
    longest: 100,
    synonyms: ['family name', 'lastname', 'last', 'lname', 'surname', 'member last name'],
  },
  birthDate: {
    label: 'Birth date',
    noun: 'birth date',
    longest: 40,
    synonyms: ['date of birth', 'dob', 'birthdate', 'birth day', 'birthday', 'born', 'member dob', 'date birth', 'd o b'],
  },
  relationship: {
    label: 'Relationship',
    noun: 'relationship',
    longest: 40,
    synonyms: [
      'relation',
      'rel',
      'relationship to subscriber',
      'relationship to employee',
      'relationship code',
      'member type',
      'dependent type',
    ],
  },
  subscriberNumber: {
    label: 'Subscriber number',
    noun: 'subscriber number',
    longest: 50,
    synonyms: [
      'subscriber id',
      'subscriber',
      'subscriber no',
      'subscriber member id',
      'subscriber member number',
      'primary member id',
      'policyholder id',
    ],
  },
  employeeNumber: {
    label: 'Employee number',
    noun: 'employee number',
    longest: 50,
    synonyms: [
      'employee id',
      'employee no',
      'employeeid',
      'emp id',
      'empid',
      'emp no',
      'staff number',
      'staff id',
      'payroll number',
      'worker id',
    ],
  },
  workEmail: {
    label: 'Work email',
    noun: 'work email',
    longest: 254,
    synonyms: ['email', 'e mail', 'email address', 'work email address', 'company email', 'business email', 'mail'],
  },
  startsOn: {
    label: 'Start date',
    noun: 'start date',
    longest: 40,
    synonyms: [
      'effective date',
      'start',
      'starts on',
      'eff date',
      'coverage start',
      'coverage start date',
      'coverage effective date',
      'benefit begin',
      'eligibility start',
      'eligibility start date',
      'from',
      'enrollment date',
    ],
  },
  endsOn: {
    label: 'End date',
    noun: 'end date',
    longest: 40,
    synonyms: [
      'termination date',
      'term date',
      'end',
      'ends on',
      'coverage end',
      'coverage end date',
      'coverage termination date',
      'benefit end',
      'eligibility end',
      'eligibility end date',
      'to',
      'termed',
      'expiration date',
    ],
  },
};
