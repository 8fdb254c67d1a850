import { expect, test } from 'vitest';
import { matchedInWords } from './matched-in-words';

test.each([
  ['former', 'Quist Drug Stores', 'formerly Quist Drug Stores'],
  ['trade', 'Quillbrook', 'also known as Quillbrook'],
  ['brand', 'Vane Direct', 'also known as Vane Direct'],
  ['abbreviation', 'QBF', 'also known as QBF'],
  ['email-domain', 'quillbrook.example', 'email @quillbrook.example'],
  ['payer-id', '62308', 'payer ID 62308'],
] as const)('%s', (kind, name, words) => {
  expect(matchedInWords(name, kind)).toBe(words);
});
