import { describe, expect, test } from 'vitest';
import { type ProgramCode, ProgramDefinition, programCodes } from './program';
import { programMeasures } from './program-measures';
import { cite, references } from './references';
import { programOf, programs } from './registry';

test.each(programCodes)('%s is a whole program under its own code', (code) => {
  expect(ProgramDefinition.parse(programs[code])).toEqual(programs[code]);
  expect(programOf(code).code).toBe(code);
});

const phasesOf = (code: ProgramCode) => programOf(code).phases.map(({ code: phase, fromWeek, toWeek }) => `${phase} ${fromWeek}–${toWeek}`);

test.each<[ProgramCode, string[], number | null]>([
  ['sciatica', ['calm 0–2', 'restore 3–6', 'strengthen 7–10', 'return 11–12'], 26],
  ['bsi-low', ['protect 0–2', 'load 3–4', 'walk-run 5–8', 'return 9–12'], null],
  ['bsi-high', ['medical-hold 0–6', 'reload 7–12', 'impact 13–18', 'return 19–26'], null],
  ['shin-pain', ['unload 0–2', 'strength 3–6', 'graded-run 7–16'], null],
  ['pad-claudication', ['induct 0–1', 'build 2–6', 'progress 7–11', 'retest 12–12', 'maintain 13–26'], null],
  ['cecs', ['modify 0–2', 'gait-retrain 3–8', 'return 9–12'], null],
  ['overuse', ['settle 0–2', 'load 3–6', 'return 7–12'], null],
  ['peroneal', ['protect 0–4', 'restore 5–12'], 26],
  ['meralgia', ['relieve 0–4', 'restore 5–12'], null],
])('%s: phases in weeks, and how far it may be extended', (code, phases, extendToWeek) => {
  expect(phasesOf(code)).toEqual(phases);
  expect(programOf(code).extendToWeek).toBe(extendToWeek);
  expect(programOf(code).phases.every(({ mark }) => mark === 'P')).toBe(true);
});

const boneStressCodes = ['M84.361 M', 'M84.362 M', 'M84.363 M', 'M84.364 M', 'M84.37- M'];

test.each<[ProgramCode, string[], string[]]>([
  [
    'sciatica',
    ['M54.31 M', 'M54.32 M', 'M54.41 M', 'M54.42 M', 'M54.16 M', 'M54.17 M', 'M51.16 M', 'M51.17 M'],
    ['23056005 v', '128196005 v'],
  ],
  ['bsi-low', boneStressCodes, ['240197007 v']],
  ['bsi-high', [...boneStressCodes, 'M84.35- M'], ['240197007 v']],
  ['shin-pain', ['S86.891 M', 'S86.892 M', 'M76.81- M'], []],
  ['pad-claudication', ['I70.211 M', 'I70.212 M', 'I70.213 M', 'I73.9 M'], ['63491006 v', '399957001 v']],
  ['cecs', ['M79.A21 M', 'M79.A22 M'], []],
  ['overuse', ['M79.661 M', 'M79.662 M', 'M70.86- M', 'S86.11- M'], []],
  ['peroneal', ['G57.31 V', 'G57.32 V'], []],
  ['meralgia', ['G57.11 V', 'G57.12 V'], ['85007004 v']],
])('%s: diagnosis codes with their marks', (code, icd10, snomed) => {
  expect(programOf(code).icd10.map((entry) => `${entry.code} ${entry.mark}`)).toEqual(icd10);
  expect(programOf(code).snomed.map((entry) => `${entry.code} ${entry.mark}`)).toEqual(snomed);
});

// code, k, symptoms settle, back to sport, page references of the timeline, own reference only
test.each<[ProgramCode, number, string | null, string | null, string[], boolean]>([
  ['sciatica', 0.2, '6 P', '12 P', ['fn4'], false],
  ['bsi-low', 0.2, '4 P', '14 V', ['fn11', 'fn12', 'fn19', 'fn20'], false],
  ['bsi-high', 0.2, '12 P', '21 V', ['fn11', 'fn12', 'fn19', 'fn20'], false],
  ['shin-pain', 0.2, '6 P', '16 P', ['fn11', 'fn12', 'fn19', 'fn20'], false],
  ['pad-claudication', 0.15, '12 v', null, ['fn2', 'fn15', 'fn16'], false],
  ['cecs', 0.25, null, '12 P', ['fn14', 'fn21', 'fn22'], false],
  ['overuse', 0.2, null, '12 P', ['fn4', 'fn11', 'fn14', 'fn19'], false],
  ['peroneal', 0.12, null, null, ['fn17'], true],
  ['meralgia', 0.12, null, null, ['fn18'], true],
])('%s: rate, weeks to settle and to sport, references', (code, k, settle, sport, pageIds, own) => {
  const program = programOf(code);
  const short = (cited: { value: number; mark: string } | null) => cited && `${cited.value} ${cited.mark}`;
  expect(program.curveRate).toMatchObject({ value: k, mark: 'P' });
  expect([short(program.symptomSettleWeek), short(program.returnToSportWeek)]).toEqual([settle, sport]);
  expect(program.expectation.references.filter((id) => id.startsWith('fn'))).toEqual(pageIds);
  expect(program.ownReferenceOnly).toBe(own);
});

test('back to sport after a bone stress injury is the published mean of 95 and 143 days, in whole weeks', () => {
  expect(programOf('bsi-low').returnToSportWeek?.value).toBe(Math.ceil(95 / 7));
  expect(programOf('bsi-high').returnToSportWeek?.value).toBe(Math.ceil(143 / 7));
});

test('walking dose: up to 36 sessions in 12 weeks, 30 to 60 minutes, never called supervised', () => {
  const { dose, name, summary } = programOf('pad-claudication');
  expect([dose?.maxSessions, dose?.weeks, dose?.minutesFrom, dose?.minutesTo].map((cited) => `${cited?.value} ${cited?.mark}`)).toEqual([
    '36 V',
    '12 V',
    '30 V',
    '60 V',
  ]);
  expect(`${name} ${summary} ${JSON.stringify(programOf('pad-claudication').phases)}`).not.toMatch(/supervised/i);
});

test('a surgical opinion is decided at week 12 in compartment syndrome only', () => {
  expect(programCodes.filter((code) => programOf(code).decisions)).toEqual(['cecs']);
  expect(programOf('cecs').decisions?.[0]).toMatchObject({ week: 12, mark: 'P' });
});

describe.each(programCodes)('%s', (code) => {
  const program = programOf(code);

  test('every goal and the main measure are measured by the program, each measure once', () => {
    const measured = program.measures.map((measure) => measure.code);
    expect(new Set(measured).size).toBe(measured.length);
    const needed = program.goals.flatMap((goal) => [goal.measure, ...(goal.alternatives ?? []).map(({ measure }) => measure)]);
    expect(measured).toEqual(expect.arrayContaining([...needed, program.mainMeasure]));
  });

  test('every citation has its reference, and the page-wide urgent ones are there', () => {
    const listed = program.references.map(({ id }) => id);
    const cited = [...program.doesItHelpReferences, ...program.expectation.references, ...program.goals.flatMap((goal) => goal.references)];
    expect(listed).toEqual(expect.arrayContaining([...cited, 'fn1', 'fn2', 'fn5', 'fn8']));
    expect(new Set(listed).size).toBe(listed.length);
  });

  test('warning signs: emergencies first, clots and lost blood flow on every page', () => {
    const urgencies = program.warningSigns.map(({ urgency }) => urgency);
    expect(urgencies).toEqual([...urgencies].sort());
    expect(program.warningSigns.some(({ sign }) => sign.includes('blood clot'))).toBe(true);
    expect(program.warningSigns.some(({ sign }) => sign.includes('cold, pale'))).toBe(true);
  });

  test('screens for a clot, lost blood flow and serious disease', () => {
    expect(program.screens).toEqual(expect.arrayContaining(['dvt', 'limb-ischaemia', 'serious-pathology']));
  });
});

test.each<[ProgramCode, string]>([
  ['sciatica', 'cauda-equina'],
  ['bsi-low', 'high-risk-bone'],
  ['bsi-high', 'high-risk-bone'],
  ['pad-claudication', 'abi'],
  ['cecs', 'compartment'],
  ['peroneal', 'foot-drop'],
])('%s screens for %s', (code, screen) => {
  expect(programOf(code).screens).toContain(screen);
});

test('running is locked in the bone stress programs only', () => {
  expect(programCodes.filter((code) => programOf(code).runningGates.length > 0)).toEqual(['bsi-low', 'bsi-high']);
  expect(programOf('bsi-low').runningGates).toHaveLength(5);
});

test('leg function is measured everywhere but in artery disease and sciatica; both have their own', () => {
  expect(programCodes.filter((code) => !programOf(code).measures.some((measure) => measure.code === 'lefs'))).toEqual([
    'sciatica',
    'pad-claudication',
  ]);
  expect(programMeasures('odi')).toContainEqual({ code: 'odi', cadenceDays: 14 });
});

test('the 22 references of the page are there, in its numbering, each id once', () => {
  const ids = references.map(({ id }) => id);
  expect(ids.slice(0, 22)).toEqual(Array.from({ length: 22 }, (_, index) => `fn${index + 1}`));
  expect(new Set(ids).size).toBe(ids.length);
  expect(cite(['fn20', 'fn4', 'fn4']).map(({ id }) => id)).toEqual(['fn4', 'fn20']);
});
