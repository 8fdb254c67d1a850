import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDefinitions } from './compare-definitions';
import { ProgramDefinition, programCodes } from './program';
import { programOf, programs } from './registry';

const sciatica = programOf('sciatica');
type Change = (definition: ProgramDefinition) => void;
const changed = (change: Change) => {
  const copy = structuredClone(sciatica);
  change(copy);
  return copy;
};
const goal =
  (code: string, given: object): Change =>
  ({ goals }) =>
    Object.assign(goals.find((one) => one.code === code) ?? {}, given);

test.each<[string, Change, string[]]>([
  ['nothing', () => {}, []],
  ['due week', goal('st1-pain', { dueWeek: 6 }), ['Pain goal is due in week 6 instead of 4']],
  [
    'target',
    goal('st1-pain', { target: { kind: 'change', amount: 3 } }),
    ['Pain goal asks for better by 3 points instead of better by 2 points, or by 30% of the baseline where that is more'],
  ],
  [
    'value to reach',
    goal('st3-pacing', { target: { kind: 'reach', value: 2 } }),
    ['Pacing goal asks for 2 days or less instead of 1 day or less'],
  ],
  [
    'measure',
    goal('lt2-walking', { measure: 'psfs' }),
    [
      'Walking goal is measured by your own activities instead of disability',
      'Walking goal asks for better by 10 points instead of better by 10%',
    ],
  ],
  [
    'weight',
    goal('st1-pain', { importance: 2, difficulty: 2 }),
    ['Pain goal has importance 2 instead of 3', 'Pain goal has difficulty 2 instead of 1'],
  ],
  [
    'wording',
    goal('st1-pain', { wording: 'Hurt less' }),
    ['Pain goal says “Hurt less” instead of “Have less pain, stiffness and swelling in everyday moves”'],
  ],
  [
    'a goal less',
    (d) => Object.assign(d, { goals: d.goals.slice(1) }),
    ['Pain goal is gone: “Have less pain, stiffness and swelling in everyday moves”'],
  ],
  ['goals in another order', (d) => d.goals.reverse(), ['The goals come in another order']],
  [
    'a phase longer, the next later',
    ({ phases }) => {
      Object.assign(phases[0] ?? {}, { toWeek: 3 });
      Object.assign(phases[1] ?? {}, { fromWeek: 4 });
    },
    ['Phase “Calm” lasts weeks 0 to 3 instead of weeks 0 to 2', 'Phase “Restore” lasts weeks 4 to 6 instead of weeks 3 to 6'],
  ],
  [
    'a phase named anew',
    ({ phases }) => Object.assign(phases[0] ?? {}, { name: 'Settle' }),
    ['Phase “Calm” is named “Settle” instead of “Calm”'],
  ],
  [
    'a phase more',
    ({ phases }) => phases.push({ code: 'keep', name: 'Keep', fromWeek: 13, toWeek: 13, focus: 'Keep going.', mark: 'P' }),
    ['Phase “Keep” is new, week 13: Keep going.'],
  ],
  ['a phase less', ({ phases }) => phases.pop(), ['Phase “Return”, weeks 11 to 12, is gone']],
  [
    'cadence',
    ({ measures }) => Object.assign(measures[0] ?? {}, { cadenceDays: 10 }),
    ['Pain is measured every 10 days instead of every week'],
  ],
  [
    'a measure more',
    ({ measures }) => measures.push({ code: 'lefs', cadenceDays: 14 }),
    ['Leg function is measured every 2 weeks, which is new'],
  ],
  ['a measure less', ({ measures }) => measures.pop(), ['Hop symmetry is no longer measured']],
  ['main measure', (d) => Object.assign(d, { mainMeasure: 'nprs' }), ['The main measure is Pain instead of Disability']],
  [
    'rate',
    ({ curveRate }) => Object.assign(curveRate, { value: 0.25 }),
    ['The expected course rises at a rate of 0.25 a week instead of 0.2 a week'],
  ],
  [
    'back to sport',
    (d) => Object.assign(d, { returnToSportWeek: null }),
    ['Back to sport by no given week instead of week 12 (P, Cairn, end of the return phase)'],
  ],
  ['extension', (d) => Object.assign(d, { extendToWeek: null }), ['Care may be extended to no later week instead of week 26']],
  [
    'screens',
    (d) => Object.assign(d, { screens: ['cauda-equina', 'limb-ischaemia', 'dvt', 'compartment'] }),
    [
      'Patients are screened for pressure in the lower leg (acute compartment syndrome), which is new',
      'Patients are no longer screened for infection, cancer or fracture',
    ],
  ],
  [
    'a reference more',
    ({ references }) => references.push({ id: 'smith-2024', text: 'Smith. 2024.' }),
    ['Reference smith-2024 is new: Smith. 2024.'],
  ],
  [
    'settling',
    ({ expectation }) => Object.assign(expectation, { settleWeeks: null }),
    ['Symptoms usually settle in no given time instead of weeks 6 to 12'],
  ],
  ['codes', (d) => d.icd10.pop(), ['The ICD-10 codes are different']],
  ['warning signs', (d) => d.warningSigns.pop(), ['The warning signs are different']],
])('%s', (_, change, sentences) => {
  expect(compareDefinitions(sciatica, changed(change))).toEqual(sentences);
});

test('alternatives of a goal', () => {
  const before = programOf('cecs');
  const after = structuredClone(before);
  const runners = after.goals.find(({ code }) => code === 'lt3-return')?.alternatives?.[0];
  Object.assign(runners ?? {}, { target: { kind: 'change', amount: 5 } });
  expect(compareDefinitions(before, after)).toEqual([
    'Return goal, for runners, asks for running recovery better by 5 points instead of running recovery better by 8 points',
  ]);
});

/** Every path to a string or number in a value. */
function leaves(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return typeof value === 'string' || typeof value === 'number' ? [path] : [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

function put(root: unknown, path: (string | number)[], change: (value: unknown) => unknown): void {
  const parent = path.slice(0, -1).reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], root) as Record<
    string,
    unknown
  >;
  const last = path.at(-1) ?? '';
  parent[last] = change(parent[last]);
}

test('any change of any leaf is told, and the same twice is not', () => {
  fc.assert(
    fc.property(fc.constantFrom(...programCodes), fc.nat(), (code, pick) => {
      const before = programs[code];
      const paths = leaves(before);
      const path = paths[pick % paths.length] ?? [];
      const after = structuredClone(before);
      put(after, path, (value) => (typeof value === 'number' ? value + 1 : `${value}x`));
      expect(compareDefinitions(before, structuredClone(before))).toEqual([]);
      // Closed lists of words cannot take this change; the schema would refuse it before.
      fc.pre(ProgramDefinition.safeParse(after).success);
      expect(compareDefinitions(before, after)).not.toEqual([]);
    }),
    { numRuns: 500 },
  );
});
