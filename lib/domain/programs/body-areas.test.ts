import { expect, test } from 'vitest';
import { byBodyArea } from './body-areas';
import { programCodes } from './program';

const programs = (...codes: string[]) => codes.map((code) => ({ code }));

test('every program hurts in one place', () => {
  const found = byBodyArea(programs(...programCodes)).flatMap((area) => area.programs.map(({ code }) => code));
  expect(found.toSorted()).toEqual([...programCodes].sort());
});

test.each([
  [
    'in the order of the body, whatever theirs',
    ['peroneal', 'shin-pain', 'overuse', 'sciatica'],
    [['sciatica'], ['overuse', 'shin-pain'], ['peroneal']],
  ],
  ['without places that are not covered', ['cecs'], [['cecs']]],
  ['none', [], []],
])('stand %s', (_, codes, areas) => {
  expect(byBodyArea(programs(...codes)).map((area) => area.programs.map(({ code }) => code))).toEqual(areas);
});
