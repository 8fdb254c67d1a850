import { expect, test } from 'vitest';
import type { ProgramDefinition } from './program';
import { programCodes } from './program';
import { programOf, programs } from './registry';
import { validateDefinition } from './validate-definition';

const told = (definition: ProgramDefinition) => validateDefinition(definition).map(({ field, message }) => `${field}: ${message}`);

test.each(programCodes)('%s can be published as it stands', (code) => {
  expect(told(programs[code])).toEqual([]);
});

// What it prescribes has tests of its own.
const sciatica: ProgramDefinition = { ...programOf('sciatica'), prescriptions: [] };
type Change = (definition: ProgramDefinition) => void;
const changed = (change: Change, of: ProgramDefinition = sciatica) => {
  const copy = structuredClone(of);
  change(copy);
  return copy;
};
const goalIn = ({ goals }: ProgramDefinition, code: string) => {
  const goal = goals.find((one) => one.code === code);
  if (!goal) throw new Error(`no goal ${code}`);
  return goal;
};
const set =
  (code: string, given: object): Change =>
  (definition) =>
    Object.assign(goalIn(definition, code), given);
const phase =
  (index: number, given: object): Change =>
  ({ phases }) =>
    Object.assign(phases[index] ?? {}, given);

test.each<[string, Change, string[]]>([
  ['a blank name', (d) => Object.assign(d, { name: ' ' }), ['name: Write this in plain words.']],
  ['a summary of a page', (d) => Object.assign(d, { summary: 'x'.repeat(301) }), ['summary: Keep it under 300 characters.']],
  [
    'an unknown citation',
    (d) => Object.assign(d, { doesItHelpReferences: ['fn4', 'fn99'] }),
    ['doesItHelpReferences: Not in the list of references: fn99.'],
  ],
  ['no citation', (d) => Object.assign(d.expectation, { references: [] }), ['expectation.references: Cite at least one reference.']],
  [
    'weeks the wrong way round',
    (d) => Object.assign(d.expectation, { settleWeeks: [12, 6] }),
    ['expectation.settleTo: The later week cannot come before the earlier one.'],
  ],
  [
    'half of the weeks',
    (d) => Object.assign(d.expectation, { settleWeeks: [6, Number.NaN] }),
    ['expectation.settleTo: Enter two whole weeks from 1 to 104, or leave both empty.'],
  ],
  ['no phases', (d) => Object.assign(d, { phases: [], extendToWeek: null }), ['phases: Keep at least one phase.']],
  ['a late start', phase(0, { fromWeek: 1 }), ['phases.calm.fromWeek: The first phase starts in week 0.']],
  ['a gap', phase(1, { fromWeek: 4 }), ['phases.restore.fromWeek: This phase must start in week 3, right after “Calm” ends.']],
  ['an overlap', phase(1, { fromWeek: 2 }), ['phases.restore.fromWeek: This phase must start in week 3, right after “Calm” ends.']],
  [
    'a phase that ends before it starts',
    phase(3, { toWeek: 10 }),
    ['phases.return.toWeek: The phase must end in the week it starts, or later.'],
  ],
  ['half a week', phase(3, { toWeek: 12.5 }), ['phases.return.toWeek: Enter a whole week from 0 to 104.']],
  ['a missing week', phase(0, { fromWeek: Number.NaN }), ['phases.calm.fromWeek: Enter a whole week from 0 to 104.']],
  ['a phase without a name', phase(3, { name: '' }), ['phases.return.name: Name the phase.']],
  ['a phase without a focus', phase(3, { focus: '' }), ['phases.return.focus: Say what the phase is about.']],
  ['no goals', (d) => Object.assign(d, { goals: [] }), ['goals: Keep at least one goal.']],
  ['a goal twice', (d) => d.goals.push(goalIn(d, 'st1-pain')), ['goals: Each goal can stand in a program once.']],
  [
    'a goal without words',
    set('st1-pain', { wording: '' }),
    ['goals.st1-pain.wording: Say the goal in a few words, up to 200 characters.'],
  ],
  [
    'a measure that is not taken',
    set('lt2-walking', { measure: 'wiq' }),
    ['goals.lt2-walking.measure: Walking ability is not among the measures of the program.'],
  ],
  [
    'an anchor as a goal',
    set('lt2-walking', { measure: 'groc', target: { kind: 'change', amount: 2 } }),
    ['goals.lt2-walking.measure: Overall change only helps to read other scores; it cannot be a goal.'],
  ],
  [
    'a change beyond the range',
    set('st1-pain', { target: { kind: 'change', amount: 11 } }),
    ['goals.st1-pain.target.amount: Pain goes from 0 to 10, so it cannot change by more than 10.'],
  ],
  [
    'a change beyond a range that does not start at 0',
    set('st4-confidence', { target: { kind: 'change', amount: 34 } }),
    ['goals.st4-confidence.target.amount: Fear of movement goes from 11 to 44, so it cannot change by more than 33.'],
  ],
  ['a change as large as the range', set('st1-pain', { target: { kind: 'change', amount: 10 } }), []],
  [
    'a change of nothing',
    set('st1-pain', { target: { kind: 'change', amount: 0 } }),
    ['goals.st1-pain.target.amount: The change must be more than 0; whether up or down is better belongs to the measure.'],
  ],
  [
    'a missing change',
    set('st1-pain', { target: { kind: 'change', amount: Number.NaN } }),
    ['goals.st1-pain.target.amount: Enter the change as a number.'],
  ],
  [
    'more than the whole baseline',
    set('st1-pain', { target: { kind: 'change', amount: 2, share: 1.1 } }),
    ['goals.st1-pain.target.share: Enter a share from 1 to 100%, or leave it empty.'],
  ],
  [
    'a value out of range',
    set('st3-pacing', { target: { kind: 'reach', value: 8 } }),
    ['goals.st3-pacing.target.value: Flare days are scored from 0 to 7 days.'],
  ],
  [
    'the worst value',
    set('st3-pacing', { target: { kind: 'reach', value: 7 } }),
    ['goals.st3-pacing.target.value: Every score would meet this value.'],
  ],
  ['the best value', set('st3-pacing', { target: { kind: 'reach', value: 0 } }), []],
  ['due in the last week of an extension', set('st1-pain', { dueWeek: 26 }), []],
  ['due after it', set('st1-pain', { dueWeek: 27 }), ['goals.st1-pain.dueWeek: The program ends in week 26: choose a week up to 26.']],
  ['due at once', set('st1-pain', { dueWeek: 0 }), ['goals.st1-pain.dueWeek: Enter a whole week from 1 to 104.']],
  ['held after care', set('lt5-self-manage', { dueWeek: 52 }), []],
  [
    'a level course to a change',
    set('st1-pain', { curve: 'flat' }),
    ['goals.st1-pain.curve: A level course is for goals that hold a value.'],
  ],
  [
    'a held value on a slope',
    set('lt5-self-manage', { curve: 'exponential' }),
    ['goals.lt5-self-manage.curve: A goal that holds a value has a level course.'],
  ],
  [
    'a lock that nothing opens',
    set('lt3-return', { curve: 'locked-linear' }),
    ['goals.lt3-return.curve: Running is never locked in this program.'],
  ],
  ['a weight of 4', set('st1-pain', { importance: 4 }), ['goals.st1-pain.importance: Choose 1, 2 or 3.']],
  ['a goal that cites nothing', set('st1-pain', { references: [] }), ['goals.st1-pain.references: Cite at least one reference.']],
  [
    'no measures',
    (d) => Object.assign(d, { measures: [], goals: [goalIn(d, 'st1-pain')] }),
    ['goals.st1-pain.measure: Pain is not among the measures of the program.', 'measures: Choose at least one measure.'],
  ],
  [
    'a main measure that is not taken',
    (d) => Object.assign(d, { mainMeasure: 'lefs' }),
    ['mainMeasure: Leg function is not among the measures of the program.'],
  ],
  [
    'a cadence of half a day',
    (d) => Object.assign(d.measures[0] ?? {}, { cadenceDays: 0.5 }),
    ['measures.nprs.cadenceDays: Enter whole days from 1 to 182.'],
  ],
  ['a rate of 0', (d) => Object.assign(d.curveRate, { value: 0 }), ['curveRate.value: Enter a rate above 0 and up to 2 a week.']],
  [
    'a missing rate',
    (d) => Object.assign(d.curveRate, { value: Number.NaN }),
    ['curveRate.value: Enter a rate above 0 and up to 2 a week.'],
  ],
  ['a rate without a source', (d) => Object.assign(d.curveRate, { source: ' ' }), ['curveRate.source: Say where the figure comes from.']],
  [
    'a week without a source',
    (d) => Object.assign(d.returnToSportWeek ?? {}, { source: '' }),
    ['returnToSportWeek.source: Say where the figure comes from.'],
  ],
  ['no week at all', (d) => Object.assign(d, { returnToSportWeek: null, symptomSettleWeek: null }), []],
  [
    'week 0 to settle',
    (d) => Object.assign(d.symptomSettleWeek ?? {}, { value: 0 }),
    ['symptomSettleWeek.value: Enter a whole week from 1 to 104.'],
  ],
  [
    'an extension to the last week',
    (d) => Object.assign(d, { extendToWeek: 12 }),
    ['extendToWeek: Care lasts until week 12 anyway: enter a later week, or leave it empty.'],
  ],
  ['no screens', (d) => Object.assign(d, { screens: [] }), ['screens: Choose at least one screen: nobody starts unscreened.']],
  ['a screen twice', (d) => Object.assign(d, { screens: ['dvt', 'dvt'] }), ['screens: Each screen can stand in a program once.']],
  [
    'a reference without text',
    (d) => d.references.push({ id: 'smith-2024', text: '' }),
    ['references.smith-2024.text: Write the reference out.'],
  ],
  [
    'an id with spaces',
    (d) => d.references.push({ id: 'Smith 2024', text: 'Smith. 2024.' }),
    ['references.Smith 2024.id: Use small letters, digits and hyphens, such as smith-2024.'],
  ],
  ['an id taken', (d) => d.references.push({ id: 'fn4', text: 'Smith. 2024.' }), ['references.fn4.id: Another reference has this id.']],
])('%s', (_, change, words) => {
  expect(told(changed(change))).toEqual(words);
});

test('a program of week 0 alone is none', () => {
  const one = changed((d) => Object.assign(d, { phases: [{ ...d.phases[0], toWeek: 0 }], extendToWeek: null }));
  expect(told(one)[0]).toBe('phases.calm.toWeek: A program lasts one week at least.');
});

test('a decision must fall within the phases', () => {
  const shorter = changed((d) => Object.assign(d.phases[2] ?? {}, { toWeek: 11 }), programOf('cecs'));
  expect(told(shorter)).toContain('phases: A decision is due in week 12, after the last phase.');
});

test('the measure of an alternative is checked like the first one', () => {
  const wrong = changed((d) => Object.assign(goalIn(d, 'lt3-return').alternatives?.[0]?.target ?? {}, { amount: 40 }), programOf('cecs'));
  expect(told(wrong)).toEqual([
    'goals.lt3-return.alternatives.runner.target.amount: Running recovery goes from 0 to 36, so it cannot change by more than 36.',
  ]);
});
