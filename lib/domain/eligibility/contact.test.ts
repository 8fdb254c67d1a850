import { expect, test } from 'vitest';
import { type Contact, contactProblem } from './contact';

test.each<[Contact['by'], string]>([
  ['email', 'ada@example.org'],
  ['email', "o'rourke+leg@mail.example.org"],
  ['phone', '555 010 0199'],
  ['phone', '(555) 010-0199'],
  ['phone', '1-555-010-0199 ext. 12'],
  ['phone', '+44 20 7946 0999'],
])('%s %s may be one', (by, value) => expect(contactProblem({ by, value })).toBeNull());

test.each<[Contact['by'], string]>([
  ['email', '555 010 0199'],
  ['email', 'ada@'],
  ['email', 'ada@example.org, bob@example.org'],
  ['email', `${'a'.repeat(250)}@example.org`],
  ['phone', 'ada@example.org'],
  ['phone', '010 0199'],
  ['phone', '+12'],
  ['phone', '555 010 0199 or ask for Ada'],
  ['phone', '0'.repeat(30)],
])('%s %s is none, and it says what is', (by, value) => expect(contactProblem({ by, value })).toMatch(/^(Enter|This is too long)/));
