import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '@/lib/domain/day';
import type { EnrollmentAssessment, OutcomeFacts } from '@/lib/domain/enrollment/assessment';
import { currentObservations } from '@/lib/domain/goals/current-observations';
import { checkValue } from '@/lib/domain/measures/check-value';
import type { MeasureCode } from '@/lib/domain/measures/measure';
import { measureOf } from '@/lib/domain/measures/registry';
import { programCodes } from '@/lib/domain/programs/program';
import { demoHistory } from './demo/demo-history';
import { assessDraft, type EnrollmentDraft, factsOf } from './factories/enrollment-draft';
import { seededRandom } from './random';

const clock = { today: '2026-03-18', now: new Date('2026-03-18T16:40:00Z') };
const clinicians = Array.from({ length: 20 }, (_, i) => `clinician ${i}`);
const history = (at = clock, stream = 'cairn') => demoHistory(clinicians, [], at, seededRandom(stream));

type Row = { draft: EnrollmentDraft; assessment: EnrollmentAssessment };
let rows: Row[];
/** The demo's own draw and two more: what is calibrated is the model, and one draw of some forty walks is too few to tell. */
let population: Row[];
/** Long enough ago that twelve weeks and two more have passed, whatever became of them. */
let cohort: Row[];

beforeAll(() => {
  const [own = [], ...others] = ['cairn', 'second', 'third'].map((stream) =>
    history(clock, stream).drafts.map((draft) => ({ draft, assessment: assessDraft(draft, clock.today) })),
  );
  rows = own;
  population = [...own, ...others.flat()];
  cohort = population.filter(({ draft }) => daysBetween(draft.startsOn, clock.today) >= 98);
});

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const spread = (values: readonly number[]) => {
  const center = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - center) ** 2, 0) / (values.length - 1));
};
const share = <T>(list: readonly T[], holds: (one: T) => boolean) => list.filter(holds).length / list.length;
function correlation(pairs: readonly (readonly [number, number])[]): number {
  const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
  const [centerX, centerY] = [mean(x), mean(y)];
  const together = pairs.reduce((sum, [a, b]) => sum + (a - centerX) * (b - centerY), 0);
  return together / ((pairs.length - 1) * spread(x) * spread(y));
}

const observed = ({ draft }: Row, measure: MeasureCode) => currentObservations(factsOf(draft).observations).get(measure) ?? [];
const baselineOf = (row: Row, measure: MeasureCode) => observed(row, measure)[0]?.value;
/** Nearest to week 12, at most two weeks off. */
function atWeek12(row: Row, measure: MeasureCode): number | undefined {
  const off = (day: string) => Math.abs(daysBetween(row.draft.startsOn, day) - 84);
  return observed(row, measure)
    .filter(({ observedOn }) => off(observedOn) <= 14)
    .sort((a, b) => off(a.observedOn) - off(b.observedOn))[0]?.value;
}
const courses = (measure: MeasureCode) =>
  cohort.flatMap((row) => {
    const [from, to] = [baselineOf(row, measure), atWeek12(row, measure)];
    return from === undefined || to === undefined ? [] : [[from, to - from] as const];
  });
const outcome = ({ assessment }: Row, measure: MeasureCode): OutcomeFacts | undefined =>
  assessment.outcomes.find((one) => one.measure === measure);
const within = (value: number, [low, high]: readonly [number, number]) => {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
};

test('as many people, enrollments and programs as the demo promises', () => {
  expect(new Set(rows.map(({ draft }) => draft.patientId)).size).toBe(620);
  expect(rows).toHaveLength(714);
  expect(new Set(rows.map(({ draft }) => draft.program.code))).toEqual(new Set(programCodes));
  expect(new Set(rows.map(({ draft }) => draft.clinicianId)).size).toBe(20);
});

describe('published figures', () => {
  test.each([
    ['nprs', [5.1, 5.7], [1.7, 2.1], [-2.9, -2.3], [2, 2.4]],
    ['lefs', [44, 48], [13, 15], [13, 17], [13, 15]],
    ['six-mwd', [325, 375], [85, 120], [20, 40], [35, 55]],
    ['uwri', [13, 20], [4, 7], [6, 9.5], [7, 10]],
  ] as const)('%s: baseline and 12-week change', (measure, level, levelSpread, change, changeSpread) => {
    const baselines = population.flatMap((row) => baselineOf(row, measure) ?? []);
    const changes = courses(measure).map(([, to]) => to);
    within(mean(baselines), level);
    within(spread(baselines), levelSpread);
    within(mean(changes), change);
    within(spread(changes), changeSpread);
  });

  test('responders of all enrolled', () => {
    within(
      share(cohort, (row) => outcome(row, 'nprs')?.reachedMcid === true),
      [0.55, 0.7],
    );
    within(
      share(cohort, (row) => outcome(row, row.draft.program.mainMeasure)?.reachedMcid === true),
      [0.55, 0.7],
    );
    within(mean(cohort.map((row) => (isPainResponderAtWeek12(row) ? 1 : 0))), [0.55, 0.7]);
  });

  test('a quarter leaves, those who gain less more often', () => {
    const leavers = cohort.filter(({ draft }) => draft.status === 'discontinued');
    const gain = (list: readonly Row[]) => mean(list.flatMap((row) => outcome(row, 'nprs')?.improvement ?? []));
    within(leavers.length / cohort.length, [0.15, 0.3]);
    expect(gain(leavers)).toBeLessThan(gain(cohort.filter((row) => !leavers.includes(row))) - 1);
    expect(leavers.every(({ draft }) => draft.endReason)).toBe(true);
  });

  test('a few get worse, a few have a warning sign', () => {
    within(
      share(cohort, (row) => outcome(row, 'nprs')?.worsened === true),
      [0.03, 0.08],
    );
    within(
      share(cohort, (row) => outcome(row, row.draft.program.mainMeasure)?.worsened === true),
      [0.03, 0.08],
    );
    within(
      share(population, ({ draft }) => draft.flags.length > 0),
      [0.01, 0.02],
    );
  });

  test('change goes with the baseline and with taking part', () => {
    within(correlation(courses('nprs')), [-0.5, -0.3]);
    within(correlation(courses('lefs')), [-0.5, -0.3]);
    const finished = cohort.filter(({ draft }) => draft.status === 'completed');
    const attendance = finished.flatMap((row) => {
      const weeks = daysBetween(row.draft.startsOn, row.draft.endedOn ?? clock.today) / 7;
      const improvement = outcome(row, 'nprs')?.improvement;
      return improvement == null ? [] : [[row.draft.checkIns.length / weeks, improvement] as const];
    });
    within(correlation(attendance), [0.1, 0.5]);
  });

  test('most of the gain comes early', () => {
    const at = (week: number) =>
      mean(
        cohort.flatMap((row) =>
          observed(row, 'nprs')
            .filter((one) => Math.round(daysBetween(row.draft.startsOn, one.observedOn) / 7) === week)
            .map(({ value }) => value),
        ),
      );
    expect(at(0) - at(4)).toBeGreaterThan(0.65 * (at(0) - at(12)));
  });
});

function isPainResponderAtWeek12(row: Row): boolean {
  const [from, to] = [baselineOf(row, 'nprs'), atWeek12(row, 'nprs')];
  return from !== undefined && to !== undefined && (from - to >= 2 || from - to >= 0.3 * from);
}

test('the demo clinician finds a believable morning', () => {
  const open = rows.filter(({ draft }) => draft.clinicianId === clinicians[0] && draft.endedOn === null);
  const count = (...ranks: number[]) => open.filter(({ assessment }) => ranks.includes(assessment.rank)).length;
  expect(open).toHaveLength(34);
  expect([count(1), count(2), count(6)]).toEqual([1, 1, 1]);
  expect([count(4), count(5), count(7), count(8)]).toEqual([2, 2, 2, 2]);
  expect([count(9), count(10), count(12)]).toEqual([2, 3, 2]);
  within(count(11, 13), [14, 17]);
  expect(open.some(({ assessment }) => assessment.snoozedUntil !== null)).toBe(true);
  expect(open.some(({ draft }) => draft.status === 'on-hold')).toBe(true);
});

test('every score is one that its form can give, on a day of its care, or after it for the goal that follows', () => {
  for (const { draft } of rows) {
    for (const { measure, value, observedOn } of draft.scores) {
      expect(checkValue(measureOf(measure), value)).toEqual({ ok: true, value });
      const isAfterCare = draft.endedOn !== null && observedOn > draft.endedOn;
      const lastDay = isAfterCare ? afterCareGoal(draft)?.dueOn : (draft.endedOn ?? clock.today);
      expect(observedOn >= draft.startsOn && observedOn <= (lastDay ?? '') && observedOn <= clock.today).toBe(true);
      if (isAfterCare) expect(measure).toBe(afterCareGoal(draft)?.measure);
    }
  }
  expect(rows.some(({ draft }) => draft.scores.some(({ corrects }) => corrects !== null))).toBe(true);
});

const afterCareGoal = ({ goals, status }: EnrollmentDraft) =>
  status === 'completed' ? goals.find(({ followsCare }) => followsCare) : undefined;

test('most goals that follow care are scored, most of those are held, some neither', () => {
  const due = cohort.flatMap(({ draft, assessment }) => {
    const goal = afterCareGoal(draft);
    const scored = draft.scores.some(({ observedOn }) => observedOn > (draft.endedOn ?? ''));
    const held = assessment.goals.find(({ goalId }) => goalId === goal?.id)?.achievedOn !== null;
    return goal && goal.dueOn < clock.today ? [{ scored, held: scored && held }] : [];
  });
  expect(due.length).toBeGreaterThan(100);
  within(
    share(due, ({ scored }) => scored),
    [0.65, 0.85],
  );
  within(
    share(due, ({ held }) => held),
    [0.5, 0.75],
  );
});

test('some have no follow-up of what their program is told by', () => {
  within(
    share(cohort, (row) => outcome(row, row.draft.program.mainMeasure)?.hasFollowUp === true),
    [0.75, 0.88],
  );
});

test('the same day and seed give the same history, another day the same one later', () => {
  expect(history().drafts).toEqual(rows.map(({ draft }) => draft));
  expect(demoHistory(clinicians, [], clock, seededRandom('another')).drafts).not.toEqual(rows.map(({ draft }) => draft));
  const later = { today: addDays(clock.today, 100), now: new Date(clock.now.getTime() + 100 * 86_400_000) };
  const courseOf = ({ drafts }: ReturnType<typeof history>) => drafts.map(({ scores }) => scores.map(({ value }) => value));
  expect(courseOf(history(later))).toEqual(courseOf(history()));
});
