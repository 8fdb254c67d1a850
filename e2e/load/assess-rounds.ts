import { assessEnrollment } from '@/lib/domain/enrollment/assess-enrollment';
import { enrollmentFixture, template } from '@/lib/domain/enrollment/enrollment.fixture';
import type { EnrollmentFacts, ObservationFact } from '@/lib/domain/enrollment/facts';
import { day, goalFixture, measureFixture, observationFixture } from '@/lib/domain/goals/goal.fixture';
import type { MeasureCode } from '@/lib/domain/measures/measure';

const codes: MeasureCode[] = ['nprs', 'knee-to-wall', 'flare-days', 'tsk-11', 'heel-raise', 'lefs', 'psfs', 'load-checklist', 'groc'];
const measures = new Map(codes.map((code) => [code, measureFixture({ code })]));
const measureOf = (code: MeasureCode) => measures.get(code) ?? measureFixture({ code });

/** Seventeen weekly scores of each measure, wandering so that every rule has work. */
const entered: ObservationFact[] = Array.from({ length: 17 }, (_, week) =>
  codes.map((measure, at) =>
    observationFixture({
      id: `${week}-${at}`,
      measure,
      observedOn: day(7 * week),
      seq: week * 9 + at,
      value: 8 - ((week * (at + 3)) % 7) / 2,
    }),
  ),
).flat();

const corrections = [
  observationFixture({ id: 'first', correctsId: '3-2', measure: 'flare-days', value: 4, seq: 900 }),
  observationFixture({ id: 'second', correctsId: '9-5', measure: 'lefs', value: 4, seq: 901 }),
];

const factsWith = (observations: ObservationFact[]) =>
  enrollmentFixture({
    goals: codes.map((measure, at) => goalFixture({ id: measure, measure, dueOn: day(60 + 10 * at) })),
    observations,
    plannedEndOn: day(150),
    nextCheckInOn: day(119),
  });

const cases = { 'as entered': factsWith(entered), 'two scores corrected': factsWith([...entered, ...corrections]) };
const CALLS = 5_000;
let seen = 0;

/** Microseconds of processor time of one assessment, over many: the clock on the wall also counts what else the machine does. */
function round(facts: EnrollmentFacts): number {
  const before = process.cpuUsage();
  for (let call = 0; call < CALLS; call++) seen += assessEnrollment(facts, template, day(114), measureOf).rank;
  const { user, system } = process.cpuUsage(before);
  return (user + system) / CALLS;
}

for (let warmUp = 0; warmUp < 5; warmUp++) Object.values(cases).map(round);
const rounds = Array.from({ length: 21 }, () => Object.values(cases).map(round));
const found = Object.entries(cases).map(([name, { goals, observations }], at) => ({
  name,
  goals: goals.length,
  observations: observations.length,
  rounds: rounds.map((values) => values[at]),
}));
process.stdout.write(JSON.stringify({ node: process.version, found, seen }));
