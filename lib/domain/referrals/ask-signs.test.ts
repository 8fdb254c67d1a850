import { expect, test } from 'vitest';
import { programs } from '@/lib/domain/programs/registry';
import { signsFound, signsToAsk } from './ask-signs';

const everyProgram = Object.values(programs);

test('who is not sure is asked every sign of every program once, emergencies first', () => {
  const asked = signsToAsk(everyProgram);
  const all = new Set(everyProgram.flatMap(({ warningSigns }) => warningSigns.map(({ sign }) => sign)));
  expect(asked.map(({ sign }) => sign).sort()).toEqual([...all].sort());
  expect(asked.map(({ urgency }) => urgency).lastIndexOf('emergency')).toBeLessThan(asked.findIndex(({ urgency }) => urgency === 'urgent'));
});

const signs = [
  { sign: 'cold', action: 'call', urgency: 'emergency' },
  { sign: 'swollen', action: 'see', urgency: 'urgent' },
  { sign: 'fever', action: 'see', urgency: 'urgent' },
] as const;

test.each([
  ['all no', ['no', 'no', 'no'], { urgency: null }],
  ['one urgent', ['no', 'yes', 'no'], { urgency: 'urgent' }],
  ['an emergency beside an urgent one', ['yes', 'yes', 'no'], { urgency: 'emergency' }],
  ['an emergency, the others open', ['yes'], { urgency: 'emergency' }],
  ['an urgent one, an emergency open', [undefined, 'yes', 'no'], { missing: [0] }],
  ['nothing answered', [], { missing: [0, 1, 2] }],
  ['something else than yes or no', ['NO', 'no', ''], { missing: [0, 2] }],
])('%s', (_, answers, expected) => expect(signsFound(signs, { ...answers })).toEqual(expected));
