import pg from 'pg';
import { beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { loadFacts } from '@/lib/data/enrollments/load-facts';
import { inTransaction } from '@/lib/data/in-transaction';
import { getOutcomes } from '@/lib/data/outcomes/get-outcomes';
import { OutcomeParams } from '@/lib/data/outcomes/outcome-params';
import type { Viewer } from '@/lib/domain/access';
import { addDays, type Day, daysBetween } from '@/lib/domain/day';
import type { OutcomeFacts } from '@/lib/domain/enrollment/assessment';
import type { EnrollmentFacts } from '@/lib/domain/enrollment/facts';
import { outcomeFacts } from '@/lib/domain/enrollment/outcome-facts';
import { currentObservations } from '@/lib/domain/goals/current-observations';
import { measureOf } from '@/lib/domain/measures/registry';
import { coarse } from '@/lib/domain/outcomes/coarse';
import { untoldCompletion } from '@/lib/domain/outcomes/completion';
import { type MeanInterval, meanInterval } from '@/lib/domain/outcomes/mean-interval';
import { lastWholeQuarter, type Period, quarterOf } from '@/lib/domain/outcomes/period';
import { untoldResponse } from '@/lib/domain/outcomes/program-response';
import { rate } from '@/lib/domain/outcomes/responder-rates';
import { courseWeek, type ShownCourseWeek } from '@/lib/domain/outcomes/shown-course';
import { programOf } from '@/lib/domain/programs/registry';
import { asOwner } from '@/prisma/seed/as-owner';
import { draftEnrollment, type EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import { type ClinicWorld, makeClinicWorld } from '@/prisma/seed/factories/make-clinic-world';
import { makeCourse } from '@/prisma/seed/factories/make-enrollment';
import { makePatient } from '@/prisma/seed/factories/make-patient';
import { storeEnrollments } from '@/prisma/seed/factories/store-enrollments';
import { seededRandom } from '@/prisma/seed/random';

let world: ClinicWorld;
let drafts: EnrollmentDraft[];

/** The same courses every time; only ids differ. */
const random = seededRandom('outcomes');

const program = programOf('overuse');

/** Two quarters that are over so long that care which began in them has run its course. */
const quartersBefore = (today: Day): [earlier: Period, later: Period] => {
  const later = quarterOf(addDays(lastWholeQuarter(today).from, -1));
  return [quarterOf(addDays(later.from, -1)), later];
};

/** 110 people in one program over two quarters, 35 of them never heard of again, one score corrected; 7 people in another program. */
beforeAll(async () => {
  await asOwner(inject('ownerUrl'), async (tx) => {
    world = await makeClinicWorld(tx);
    drafts = [];
    for (let at = 0; at < 117; at += 1) drafts.push(await draftOf(tx, at));
    await storeEnrollments(tx, drafts, world);
  });
});

async function draftOf(tx: Parameters<typeof makePatient>[0], at: number): Promise<EnrollmentDraft> {
  const { organizationId, clinicId, clock } = world;
  const clinicianId = world.clinician.userId;
  const patientId = await makePatient(tx, organizationId, world.random, { clinicId, clinicianId });
  const isSmallProgram = at >= 110;
  const quarter = quartersBefore(clock.today)[at % 2] ?? lastWholeQuarter(clock.today);
  // The first and the last day of each quarter are among them.
  const startsOn = [quarter.from, quarter.from, quarter.to, quarter.to][at] ?? addDays(quarter.from, (at * 7) % 90);
  const baseline = random.int(30, 55);
  const input = { patientId, clinicianId, program: isSmallProgram ? programOf('shin-pain') : program, startsOn };
  const draft = draftEnrollment({ ...input, baselines: { lefs: baseline, nprs: 6, psfs: 4 } }, clock, world.random);
  if (at % 16 < 5) return discontinued(draft);
  const seenOn = [12, 15, 29, 41, 55, 70, 84].filter(() => random.chance(0.85));
  const gain = random.normal(11, 9);
  const value = (day: number) => Math.round(Math.min(80, Math.max(0, baseline + gain * Math.min(1, day / 70) + random.normal(0, 2))));
  makeCourse(draft, { lefs: (seenOn.length > 0 ? seenOn : [30]).map((day) => [day, value(day)]) }, clock, world.random);
  if (at === 6) correctLast(draft);
  if (at % 4 < 2) Object.assign(draft, { status: 'completed', endedOn: addDays(startsOn, 90), endReason: 'Program completed.' });
  return draft;
}

function discontinued(draft: EnrollmentDraft): EnrollmentDraft {
  return Object.assign(draft, { status: 'discontinued', endedOn: addDays(draft.startsOn, 30), endReason: 'No answer to three messages.' });
}

/** Corrected twice, the second time what the first correction says; both entered on other days. It counts on the day of the original. */
function correctLast(draft: EnrollmentDraft): void {
  let last = draft.scores.findLast(({ measure }) => measure === 'lefs');
  for (const value of [70, 20]) {
    if (!last) throw new Error('nothing to correct');
    const corrects = { id: last.id, reason: 'Misread' };
    last = { ...last, id: world.random.uuid(world.clock.now), value, observedOn: addDays(last.observedOn, 9), corrects };
    draft.scores.push(last);
  }
}

const ask = (viewer: Viewer, params: Record<string, unknown> = {}) => getOutcomes(viewer, OutcomeParams.parse(params), 'page');

type Raw = { facts: EnrollmentFacts; outcome: OutcomeFacts | undefined };

/** From the facts alone, one person at a time. */
async function rawOutcomes(code: string, between: [from: string, to: string] = ['1900-01-01', '2199-12-31']): Promise<Raw[]> {
  const ids = drafts.filter((draft) => draft.program.code === code).map(({ id }) => id);
  const loaded = await inTransaction(world.manager, (tx) => loadFacts(tx, world.organizationId, ids));
  return loaded
    .map(({ facts }) => ({
      facts,
      outcome: outcomeFacts(facts, currentObservations(facts.observations), measureOf).find(({ measure }) => measure === 'lefs'),
    }))
    .filter(({ facts }) => facts.startsOn >= between[0] && facts.startsOn <= between[1]);
}

describe('page figures equal the raw computation from facts', () => {
  test.each([
    ['several reporting periods', false],
    ['one of them', true],
  ])('%s', async (_, isOne) => {
    const [earlier, later] = quartersBefore(world.clock.today);
    const asked = isOne ? later : { from: earlier.from, to: later.to };
    const raw = await rawOutcomes('overuse', [asked.from, asked.to]);
    const view = await ask(world.manager, { program: 'overuse', ...asked });
    expect(view.rows[0]?.period).toEqual(asked);
    const response = view.rows[0]?.response;
    const n = (holds: (outcome: OutcomeFacts) => boolean) => raw.filter(({ outcome }) => outcome && holds(outcome)).length;
    const followed = raw.flatMap(({ outcome }) => (outcome?.hasFollowUp ? [outcome.improvement ?? Number.NaN] : []));
    expect(raw).toHaveLength(isOne ? 55 : 110);
    expect(response?.enrolled).toBe(raw.length);
    expect(response?.reachedMcid.everyone).toEqual(
      rate(
        n(({ reachedMcid }) => reachedMcid),
        raw.length,
      ),
    );
    expect(response?.followedUp).toEqual(rate(followed.length, raw.length));
    expect(response?.withBaseline).toBe(raw.length);
    expect(response?.reachedMcid.completers).toEqual(
      rate(
        n(({ reachedMcid }) => reachedMcid),
        followed.length,
      ),
    );
    expect(response?.improvement).toEqual(meanInterval(followed));
  });

  test('the course by week', async () => {
    const [, later] = quartersBefore(world.clock.today);
    const { detail } = await ask(world.manager, { program: 'overuse', ...later });
    const raw = await rawOutcomes('overuse', [later.from, later.to]);
    expect(detail?.weeks).toEqual({ step: 2, last: 12 });
    const byWeek = new Map<number, number[]>();
    for (const { facts } of raw) for (const [week, value] of nearestByWeek(facts)) byWeek.set(week, [...(byWeek.get(week) ?? []), value]);
    expect(detail?.course.map(({ week }) => week)).toEqual([...byWeek.keys()].sort((a, b) => a - b));
    for (const week of detail?.course ?? []) expectWeek(week, meanInterval(byWeek.get(week.week) ?? []));
    expect(detail?.course.some((week) => !week.withheld && week.n !== null)).toBe(true);
    expect(detail?.expected).toHaveLength(13);
  });

  test('goals against their due dates', async () => {
    const { detail } = await ask(world.manager, { program: 'overuse' });
    const goals = await inTransaction(world.manager, (tx) =>
      tx.goal.findMany({
        where: { code: 'lt2-walking', enrollment: { program: { code: 'overuse' } } },
        select: { achievedOn: true, achievedLate: true, dueOn: true },
      }),
    );
    const onTime = goals.filter(({ achievedOn, achievedLate }) => achievedOn && !achievedLate).length;
    expect(detail?.goals.find(({ code }) => code === 'lt2-walking')).toMatchObject({
      had: 110,
      onTime,
      wording: expect.stringContaining('Walk further'),
    });
  });
});

/** A week whose n is withheld is told to one decimal. */
function expectWeek(week: ShownCourseWeek, raw: MeanInterval | null): void {
  if (week.withheld) expect(raw?.n).toBeLessThanOrEqual(10);
  else if (week.n === null) expect(week.mean).toBe(coarse(raw?.mean ?? Number.NaN));
  else expect(week).toEqual({ week: week.week, withheld: false, n: raw?.n, mean: raw?.mean, interval: raw?.interval });
}

function nearestByWeek(facts: EnrollmentFacts): Map<number, number> {
  const best = new Map<number, { value: number; off: number }>();
  for (const { observedOn, value } of currentObservations(facts.observations).get('lefs') ?? []) {
    const day = daysBetween(facts.startsOn, observedOn);
    const week = courseWeek(day, 2);
    const off = Math.abs(day - 7 * week);
    if (week <= 12 && off <= (best.get(week)?.off ?? Number.POSITIVE_INFINITY)) best.set(week, { value, off });
  }
  return new Map([...best].map(([week, { value }]) => [week, value]));
}

test('a small program shows nothing of its people, in the table and by itself', async () => {
  const all = await ask(world.manager);
  const row = all.rows.find(({ code }) => code === 'shin-pain');
  const alone = await ask(world.manager, { program: 'shin-pain' });
  expect(all.rows.find(({ code }) => code === 'overuse')?.response.enrolled).toBe(110);
  expect(all.pooled).toMatchObject({ programs: 8, enrolled: 110 }); // 117 would give the 7 away
  expect(alone.rows).toEqual([row]);
  expect(row).toMatchObject({ period: null, response: untoldResponse, completion: untoldCompletion, versions: [] });
  expect(alone.detail).toMatchObject({ course: [], expected: [], goals: [] });
  expect(alone.choices).toEqual([]);
});

test('programs nobody was enrolled in stand in the table with zeros', async () => {
  const { rows, programs } = await ask(world.manager);
  expect(rows).toHaveLength(9);
  expect(programs).toHaveLength(9);
  expect(rows.find(({ code }) => code === 'cecs')?.response).toMatchObject({ enrolled: 0, improvement: null });
});

test('days of a quarter have the answer of the quarter, with its first and its last day', async () => {
  const [, later] = quartersBefore(world.clock.today);
  const days = drafts.filter(({ startsOn }) => startsOn >= later.from && startsOn <= later.to).map(({ startsOn }) => startsOn);
  expect(days).toEqual(expect.arrayContaining([later.from, later.to]));
  const whole = await ask(world.manager, { program: 'overuse', ...later });
  for (const [from, to] of [
    [later.from, later.from],
    [later.to, later.to],
    [addDays(later.from, 40), addDays(later.from, 41)],
  ] as const) {
    const { widened, ...view } = await ask(world.manager, { program: 'overuse', from, to });
    expect({ ...view, widened: false }).toEqual(whole);
    expect(widened).toBe(true);
  }
});

test('a period may begin and end with a reporting period of the program, and with any quarter for all of them', async () => {
  const quarters = quartersBefore(world.clock.today);
  const { choices } = await ask(world.manager, { program: 'overuse' });
  expect(choices.filter(({ isEmpty }: Period & { isEmpty?: boolean }) => !isEmpty)).toEqual(
    quarters.map((quarter) => ({ ...quarter, isEmpty: false })),
  );
  expect((await ask(world.manager)).choices).toEqual([...quarters, lastWholeQuarter(world.clock.today)]);
});

test('nobody but a program manager of the same organization', async () => {
  for (const viewer of [world.clinician, world.administrator]) {
    const { rows } = await ask(viewer, { program: 'overuse' });
    expect(rows[0]?.response.enrolled).toBe(0);
  }
  const other = await asOwner(inject('ownerUrl'), (tx) => makeClinicWorld(tx));
  expect((await ask(other.manager, { program: 'overuse' })).rows[0]?.response.enrolled).toBe(0);
});

test('what was looked at is in the audit trail', async () => {
  await ask(world.manager, { program: 'overuse', from: '2026-01-01', to: '2026-01-31' });
  const [entry] = await inTransaction(world.administrator, (tx) =>
    tx.auditEntry.findMany({
      where: { action: 'outcomes.viewed' },
      orderBy: { seq: 'desc' },
      take: 1,
      select: { actorId: true, details: true },
    }),
  );
  expect(entry).toEqual({
    actorId: world.manager.userId,
    details: { from: '2026-01-01', to: '2026-03-31', program: 'overuse', as: 'page' },
  });
});

test.each([
  ['all programs', {}, 3],
  ['one program', { program: 'overuse' }, 6],
  ['one that is not told', { program: 'shin-pain' }, 2],
])('%s: few statements', async (_, params, expected) => {
  await ask(world.manager, params);
  const query = vi.spyOn(pg.Client.prototype, 'query');
  await ask(world.manager, params);
  const texts = query.mock.calls.map(([query]) => (typeof query === 'string' ? query : String((query as { text?: string })?.text)));
  query.mockRestore();
  const own = texts.filter((text) => !/^(BEGIN|COMMIT|SELECT set_config|SELECT append_audit)/.test(text.trim()));
  expect(own).toHaveLength(expected);
});
