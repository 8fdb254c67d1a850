import { describe, expect, test } from 'vitest';
import { compareDefinitions } from './compare-definitions';
import { withFittingPrescriptions } from './fitting-prescriptions';
import { type Prescription, ProgramDefinition, programCodes } from './program';
import { programOf, programs } from './registry';
import { validateDefinition } from './validate-definition';

const sciatica = programOf('sciatica');
const changed = (change: (definition: ProgramDefinition) => void) => {
  const copy = structuredClone(sciatica);
  change(copy);
  return copy;
};
const one = ({ prescriptions }: ProgramDefinition, code: string): Prescription => {
  const found = prescriptions.find((prescription) => prescription.code === code);
  if (!found) throw new Error(`no prescription ${code}`);
  return found;
};
const told = (definition: ProgramDefinition) => validateDefinition(definition).map(({ field, message }) => `${field}: ${message}`);

describe.each(programCodes)('%s', (code) => {
  const { prescriptions, references } = programs[code];

  test('prescribes for every way off the expected one, each with its mark and references it lists', () => {
    expect(new Set(prescriptions.map(({ when }) => when))).toEqual(
      new Set(['worsening', 'no-progress', 'at-risk', 'silent', 'overdue', 'early', 'held']),
    );
    for (const { mark, references: cited, why } of prescriptions) {
      expect(mark).toBe('P');
      expect(why).not.toBe('');
      expect(cited.length).toBeGreaterThan(0);
      expect(cited.every((id) => references.some((reference) => reference.id === id))).toBe(true);
    }
    expect(new Set(prescriptions.map((prescription) => prescription.code)).size).toBe(prescriptions.length);
  });
});

test('a bone with rising pain is not loaded on', () => {
  for (const code of ['bsi-low', 'bsi-high'] as const) {
    expect(programs[code].prescriptions.filter(({ when }) => when === 'worsening').map(({ step }) => step)).toEqual(['re-screen', 'hold']);
  }
});

test('versions from before prescriptions are valid and have none', () => {
  const { prescriptions: _, ...old } = sciatica;
  expect(ProgramDefinition.parse(old).prescriptions).toEqual([]);
});

test.each<[string, (definition: ProgramDefinition) => void, string[]]>([
  ['nothing', () => undefined, []],
  ['no words', (d) => Object.assign(one(d, 'slow-back'), { why: ' ' }), ['prescriptions.slow-back.why: Say why this is suggested.']],
  [
    'no weeks',
    (d) => Object.assign(one(d, 'late-extend'), { weeks: undefined }),
    ['prescriptions.late-extend.weeks: Enter whole weeks from 1 to 12.'],
  ],
  [
    'too many weeks',
    (d) => Object.assign(one(d, 'late-extend'), { weeks: 13 }),
    ['prescriptions.late-extend.weeks: Enter whole weeks from 1 to 12.'],
  ],
  [
    'no citation',
    (d) => Object.assign(one(d, 'slow-back'), { references: [] }),
    ['prescriptions.slow-back.references: Cite at least one reference.'],
  ],
  [
    'an extension without one',
    (d) => Object.assign(d, { extendToWeek: null, prescriptions: [one(d, 'late-extend')] }),
    ['prescriptions.late-extend.step: The program does not provide for an extension.'],
  ],
  [
    'a goal that is gone',
    (d) => Object.assign(d, { goals: d.goals.filter(({ code }) => code !== 'st1-pain'), prescriptions: [one(d, 'slow-back')] }),
    ['prescriptions.slow-back.step: It answers for a goal that the program does not have.'],
  ],
  [
    'more asked of a goal that falls behind',
    (d) => Object.assign(one(d, 'slow-back'), { step: 'advance' }),
    ['prescriptions.slow-back.step: Only a goal that is reached asks for this. Choose another step.'],
  ],
  [
    'an unreached goal completed',
    (d) => Object.assign(one(d, 'held-close'), { when: 'silent' }),
    ['prescriptions.held-close.step: Only a goal that is reached asks for this. Choose another step.'],
  ],
  [
    'less asked of a reached goal',
    (d) => Object.assign(one(d, 'early-advance'), { step: 'hold', weeks: 1 }),
    ['prescriptions.early-advance.step: A goal that is reached does not ask for this. Choose another step.'],
  ],
  ['another look at a reached goal', (d) => Object.assign(one(d, 'early-advance'), { step: 're-screen' }), []],
  [
    'the same twice, goals in another order',
    (d) => d.prescriptions.push({ ...one(d, 'early-advance'), code: 'again', goals: ['st3-pacing', 'st1-pain'] }),
    ['prescriptions.again.step: Another suggestion says the same.'],
  ],
  ['the same for other goals', (d) => d.prescriptions.push({ ...one(d, 'early-advance'), code: 'again', goals: ['st1-pain'] }), []],
])('validated: %s', (_, change, problems) => {
  expect(told(changed(change))).toEqual(problems);
});

test.each<[string, (definition: ProgramDefinition) => void, string[]]>([
  [
    'longer',
    (d) => Object.assign(one(d, 'late-extend'), { weeks: 6 }),
    ['Cairn suggests: “Extend care by 6 weeks when a goal is overdue” instead of “Extend care by 4 weeks when a goal is overdue”'],
  ],
  ['gone', (d) => d.prescriptions.pop(), ['Cairn no longer suggests: Complete the goal when a goal was met twice in a row']],
  [
    'for another goal',
    (d) => Object.assign(one(d, 'early-advance'), { goals: ['st1-pain'] }),
    [
      'Cairn suggests: “Move on a phase when the pain goal is reached early” instead of “Move on a phase when the pain goal or pacing goal is reached early”',
    ],
  ],
  ['in another order', (d) => d.prescriptions.reverse(), ['What is suggested first comes in another order']],
])('compared: %s', (_, change, sentences) => {
  expect(compareDefinitions(sciatica, changed(change))).toEqual(sentences);
});

describe('what no longer fits goes with an edit', () => {
  const codes = (definition: ProgramDefinition) => withFittingPrescriptions(definition).prescriptions.map(({ code }) => code);
  const all = sciatica.prescriptions.map(({ code }) => code);
  const without = (...gone: string[]) => all.filter((code) => !gone.includes(code));

  test.each<[string, (definition: ProgramDefinition) => void, string[]]>([
    ['nothing', () => undefined, all],
    ['no extension', (d) => Object.assign(d, { extendToWeek: null }), without('risk-extend', 'late-extend')],
    [
      'one phase',
      (d) => Object.assign(d, { phases: d.phases.slice(0, 1) }),
      without('worse-back', 'slow-back', 'risk-back', 'early-advance'),
    ],
    ['one of its goals', (d) => Object.assign(d, { goals: d.goals.filter(({ code }) => code !== 'st1-pain') }), all],
    [
      'all of its goals',
      (d) => Object.assign(d, { goals: d.goals.filter(({ term }) => term === 'long') }),
      without('worse-back', 'slow-back', 'risk-back', 'early-advance'),
    ],
    ['its only reference', (d) => Object.assign(d, { references: d.references.filter(({ id }) => id !== 'fn4') }), []],
  ])('%s', (_, change, left) => {
    const definition = changed(change);
    expect(codes(definition)).toEqual(left);
    expect(told(withFittingPrescriptions(definition)).filter((problem) => problem.startsWith('prescriptions'))).toEqual([]);
  });
});
