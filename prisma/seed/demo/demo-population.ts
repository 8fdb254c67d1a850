import { addDays, type Day, daysBetween } from '@/lib/domain/day';
import { plannedEndOf } from '@/lib/domain/enrollment/plan-goals';
import { highRiskSites, otherSites } from '@/lib/domain/programs/choose-bone-stress-program';
import { goalsForPatient } from '@/lib/domain/programs/goals-for-patient';
import { type ProgramCode, programCodes } from '@/lib/domain/programs/program';
import { programOf } from '@/lib/domain/programs/registry';
import type { Condition, EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import type { Random } from '@/prisma/seed/random';
import { dayAgo, momentOn, type SeedClock } from '@/prisma/seed/seed-clock';
import type { Identity } from './demo-people';
import { type DemoPerson, drawPerson } from './demo-person';
import { completedCare, discontinuedCare, drawFate, type Fate } from './ended-care';
import type { CarePlan } from './simulate-care';

/** One patient with their enrollments, before a clinician has them. */
export type DemoPatient = Identity & { id: string; recordNumber: string; createdAt: Date; enrollments: DemoCare[] };
export type DemoCare = { plan: CarePlan; person: DemoPerson; fate: Fate; endedOn: Day | null; random: Random };

const PATIENTS = 620;
const ENROLLMENTS = 714;
const HISTORY_DAYS = 548;

const shares: Record<ProgramCode, number> = {
  sciatica: 22,
  overuse: 16,
  'shin-pain': 14,
  'pad-claudication': 12,
  'bsi-low': 11,
  meralgia: 8,
  'bsi-high': 6,
  cecs: 6,
  peroneal: 5,
};

const programsByShare = programCodes.map((code) => [code, shares[code]] as const);

/** Who came when, with what, and how it goes. */
export function demoPopulation(
  identityFor: (program: ProgramCode, startsOn: Day) => Identity,
  clock: SeedClock,
  random: Random,
): DemoPatient[] {
  const starts = Array.from({ length: PATIENTS }, () => dayAgo(clock, growingPastDay(random))).sort();
  const patients = starts.map((startsOn, i): DemoPatient => {
    const code = random.weighted(programsByShare);
    const createdAt = momentOn(clock, startsOn, random);
    const id = random.uuid(createdAt);
    return {
      ...identityFor(code, startsOn),
      id,
      recordNumber: `CD-${1001 + i}`,
      createdAt,
      enrollments: [demoCare(id, code, startsOn, clock, random.fork(`care ${i}`))],
    };
  });
  addSecondCare(patients, clock, random);
  return patients;
}

/** Days ago, up to 18 months, three times as many lately as at the beginning. */
function growingPastDay(random: Random): number {
  for (;;) {
    const days = random.int(1, HISTORY_DAYS - 3);
    if (random.chance(1 - (2 / 3) * (days / HISTORY_DAYS))) return days;
  }
}

/** Some come back with something else, or with the same again. */
function addSecondCare(patients: readonly DemoPatient[], clock: SeedClock, random: Random): void {
  const back = random.shuffle(
    patients.filter(({ enrollments: [first] }) => first?.endedOn && daysBetween(first.endedOn, clock.today) > 21),
  );
  for (const [i, patient] of back.slice(0, ENROLLMENTS - patients.length).entries()) {
    const [first] = patient.enrollments;
    if (!first?.endedOn) continue;
    const startsOn = addDays(first.endedOn, random.int(14, Math.min(200, daysBetween(first.endedOn, clock.today) - 2)));
    const code = secondProgram(first.plan.program.code, random);
    patient.enrollments.push(demoCare(patient.id, code, startsOn, clock, random.fork(`second care ${i}`)));
  }
}

function secondProgram(first: ProgramCode, random: Random): ProgramCode {
  if (first === 'pad-claudication') return 'pad-claudication';
  return random.chance(0.4) ? first : random.pick(['overuse', 'sciatica', 'shin-pain', 'meralgia'] as const);
}

function demoCare(patientId: string, code: ProgramCode, startsOn: Day, clock: SeedClock, random: Random): DemoCare {
  const program = programOf(code);
  const condition = drawCondition(code, random);
  const plan = { id: random.uuid(momentOn(clock, startsOn, random)), patientId, clinicianId: '', program, condition, startsOn };
  const person = drawPerson(program, goalsForPatient(program, condition), random.fork('person'));
  const fate = drawFate(plan, person, random);
  const endsOn = fate.kind === 'leaves' ? fate.endsOn : addDays(plannedEndOf(program.phases, startsOn), -random.int(0, 4));
  return { plan, person, fate, endedOn: endsOn <= clock.today ? endsOn : null, random };
}

function drawCondition(code: ProgramCode, random: Random): Condition {
  const side = code === 'pad-claudication' && random.chance(0.4) ? 'both' : random.pick(['left', 'right'] as const);
  const runner = ['bsi-low', 'bsi-high', 'shin-pain', 'cecs'].includes(code)
    ? random.chance(0.75)
    : code === 'overuse' && random.chance(0.35);
  return { side, runner, treadmill: code === 'pad-claudication' && random.chance(0.3), ...boneDetail(code, random) };
}

function boneDetail(code: ProgramCode, random: Random): Pick<Condition, 'site' | 'mriGrade'> {
  const other = random.pick(otherSites).code;
  if (code === 'bsi-low') return { site: other, mriGrade: random.pick([1, 2, 2, null] as const) };
  if (code !== 'bsi-high') return { site: null, mriGrade: null };
  return random.chance(0.6)
    ? { site: random.pick(highRiskSites).code, mriGrade: random.pick([2, 3, 3, 4] as const) }
    : { site: other, mriGrade: random.pick([3, 4] as const) };
}

/** Care that has ended by today, as it went. */
export function endedDraft({ plan, person, fate, endedOn, random }: DemoCare & { endedOn: Day }, clock: SeedClock): EnrollmentDraft {
  if (fate.kind === 'leaves') return discontinuedCare(plan, person, fate, clock, random);
  return completedCare(plan, person, endedOn, clock, random);
}
