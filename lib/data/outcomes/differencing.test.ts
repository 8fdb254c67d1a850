import fc from 'fast-check';
import { beforeAll, expect, inject, test } from 'vitest';
import { getOutcomes, type Outcomes } from '@/lib/data/outcomes/get-outcomes';
import { OutcomeParams } from '@/lib/data/outcomes/outcome-params';
import { addDays, type Day } from '@/lib/domain/day';
import type { Period } from '@/lib/domain/outcomes/period';
import { isSmall } from '@/lib/domain/outcomes/suppress';
import { programOf } from '@/lib/domain/programs/registry';
import { asOwner } from '@/prisma/seed/as-owner';
import { draftEnrollment, type EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import { type ClinicWorld, makeClinicWorld } from '@/prisma/seed/factories/make-clinic-world';
import { makeCourse } from '@/prisma/seed/factories/make-enrollment';
import { makePatient } from '@/prisma/seed/factories/make-patient';
import { storeEnrollments } from '@/prisma/seed/factories/store-enrollments';
import { seededRandom } from '@/prisma/seed/random';

const HISTORY_DAYS = 700;
const programs = ['overuse', 'overuse', 'overuse', 'overuse', 'sciatica', 'sciatica', 'shin-pain', 'cecs'] as const;

/** The same courses every time; only ids differ. */
const random = seededRandom('differencing');
let world: ClinicWorld;

/** 400 people over two years, in a large, a middling and two small programs: some never heard of again, some who left, some on the way. */
beforeAll(async () => {
  await asOwner(inject('ownerUrl'), async (tx) => {
    world = await makeClinicWorld(tx);
    const drafts: EnrollmentDraft[] = [];
    for (let at = 0; at < 400; at += 1) drafts.push(await draftOf(tx, at));
    await storeEnrollments(tx, drafts, world);
  });
});

async function draftOf(tx: Parameters<typeof makePatient>[0], at: number): Promise<EnrollmentDraft> {
  const { organizationId, clinicId, clock } = world;
  const clinicianId = world.clinician.userId;
  const patientId = await makePatient(tx, organizationId, world.random, { clinicId, clinicianId });
  const startsOn = addDays(clock.today, -random.int(0, HISTORY_DAYS));
  const baselines = { lefs: random.int(30, 55), odi: random.int(20, 60), nprs: 6, psfs: 4 };
  const program = programOf(programs[at % programs.length] ?? 'overuse');
  const draft = draftEnrollment({ patientId, clinicianId, program, startsOn, baselines }, clock, world.random);
  const days = [14, 28, 56, 84].filter((day) => addDays(startsOn, day) <= clock.today && random.chance(0.7));
  const gain = random.normal(10, 12);
  const lefs = (day: number) => Math.round(Math.min(80, Math.max(0, baselines.lefs + (gain * day) / 84)));
  const odi = (day: number) => 2 * Math.round(Math.min(50, Math.max(0, (baselines.odi - (gain * day) / 84) / 2)));
  if (days.length > 0)
    makeCourse(draft, { lefs: days.map((day) => [day, lefs(day)]), odi: days.map((day) => [day, odi(day)]) }, clock, world.random);
  const endedOn = addDays(startsOn, 90);
  if (endedOn > clock.today) return draft;
  const left = random.chance(0.25);
  return Object.assign(draft, { status: left ? 'discontinued' : 'completed', endedOn, endReason: left ? 'Moved.' : 'Program completed.' });
}

type Asked = { from: Day; to: Day; program: string | undefined };
const asked = fc.record({
  days: fc.tuple(fc.integer({ min: -30, max: HISTORY_DAYS }), fc.integer({ min: -30, max: HISTORY_DAYS })),
  program: fc.constantFrom(undefined, 'overuse', 'sciatica', 'shin-pain', 'cecs'),
});
const addressed = ({ days: [a, b], program }: { days: [number, number]; program: string | undefined }): Asked => ({
  from: addDays(world.clock.today, -Math.max(a, b)),
  to: addDays(world.clock.today, -Math.min(a, b)),
  program,
});

type Told = { period: Period; count: number };
/** No counts of people. */
const others = new Set([
  'version',
  'versions',
  'measure',
  'weeks',
  'week',
  'dueWeek',
  'expected',
  'curveRate',
  'interval',
  'share',
  'mean',
  'sd',
]);
const nameOf = (at: string, value: unknown) => {
  const { code, step, reason, week } = Object(value);
  return String(code ?? step ?? reason ?? week ?? at);
};

/** Every count of people within a value, under the name of what it counts. */
function countsIn(value: unknown, path: string, period: Period): [string, Told][] {
  if (typeof value === 'number') return [[path, { period, count: value }]];
  if (value === null || typeof value !== 'object') return [];
  const parts = Object.entries(value).filter(([key]) => !others.has(key));
  return parts.flatMap(([key, part]) => countsIn(part, `${path} ${Array.isArray(value) ? nameOf(key, part) : key}`, period));
}

/** Every count of people that is told, with the period it is told for. */
function counts({ rows, detail }: Outcomes): Map<string, Told> {
  return new Map(
    rows.flatMap(({ code, period, response, completion }) =>
      period === null ? [] : countsIn({ response, completion, ...detail }, code, period),
    ),
  );
}

const isWithin = (inner: Period, outer: Period) => inner.from >= outer.from && inner.to <= outer.to;

test('no two answers differ by a count of 1 to 10, whatever periods are asked for', async () => {
  const ask = async (one: Asked) => counts(await getOutcomes(world.manager, OutcomeParams.parse(one), 'page'));
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(asked, asked, fc.nat(3), fc.nat(3), fc.boolean(), async (given, elsewhere, earlier, later, isNear) => {
      const one = addressed(given);
      const near = { ...one, from: addDays(one.from, -earlier), to: addDays(one.to, later) };
      const [these, those] = [await ask(one), await ask(isNear ? near : addressed(elsewhere))];
      for (const [name, a] of these) {
        const b = those.get(name);
        if (!b || (!isWithin(a.period, b.period) && !isWithin(b.period, a.period))) continue;
        compared += 1;
        expect(isSmall(Math.abs(a.count - b.count)), `${name}: ${a.count} and ${b.count}`).toBe(false);
      }
      for (const [name, { count }] of [...these, ...those]) expect(isSmall(count), `${name}: ${count}`).toBe(false);
    }),
    { numRuns: 80 },
  );
  expect(compared, 'answers that could be compared').toBeGreaterThan(200);
});
