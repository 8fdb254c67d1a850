import { test } from 'vitest';
import { assessEnrollment } from '@/lib/domain/enrollment/assess-enrollment';
import { enrollmentFixture } from '@/lib/domain/enrollment/enrollment.fixture';
import type { ObservationFact } from '@/lib/domain/enrollment/facts';
import { day, goalFixture, measureFixture, observationFixture } from '@/lib/domain/goals/goal.fixture';
import type { MeasureCode } from '@/lib/domain/measures/measure';

const codes: MeasureCode[] = ['nprs', 'knee-to-wall', 'flare-days', 'tsk-11', 'heel-raise', 'lefs', 'psfs', 'load-checklist', 'groc'];
const measures = new Map(codes.map((code) => [code, measureFixture({ code })]));
const measureOf = (code: MeasureCode) => measures.get(code) ?? measureFixture({ code });

/** Nine goals and 153 observations over 16 weeks, scores wandering so that every rule has work. */
function course(): ObservationFact[] {
  return Array.from({ length: 17 }, (_, week) =>
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
}

const observations = course();
const goals = codes.map((measure, at) => goalFixture({ id: measure, measure, dueOn: day(60 + 10 * at) }));
const facts = enrollmentFixture({ goals, observations, plannedEndOn: day(150), nextCheckInOn: day(119) });
const template = { curveRate: 0.2, mainMeasure: 'nprs' as const, cadenceDays: { nprs: 7 } };
const withCorrection = {
  ...facts,
  observations: [...observations, observationFixture({ id: 'correction', correctsId: '3-2', measure: 'flare-days', value: 4, seq: 900 })],
};

test('one assessment of nine goals and 153 observations, budget 20 µs', async ({ bench }) => {
  await bench.compare(
    bench('as they were entered', () => {
      assessEnrollment(facts, template, day(114), measureOf);
    }),
    bench('with a correction', () => {
      assessEnrollment(withCorrection, template, day(114), measureOf);
    }),
  );
});
