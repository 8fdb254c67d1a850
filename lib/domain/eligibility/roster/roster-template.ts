import { fieldWords, rosterFields } from './roster-fields';

/** What an empty roster looks like: its columns and two invented people, a subscriber and her spouse. */
export const rosterTemplate: string[][] = [
  rosterFields.map((field) => fieldWords[field].label),
  ['M100200', 'Anna', 'Example', '1980-01-31', 'self', '', 'E4711', 'anna@employer.example', '2026-01-01', ''],
  ['M100201', 'Ben', 'Example', '1979-05-02', 'spouse', 'M100200', '', '', '2026-01-01', ''],
];
