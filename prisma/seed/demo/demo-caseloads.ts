import { addDays, type Day, daysBetween } from '@/lib/domain/day';
import { plannedEndOf } from '@/lib/domain/enrollment/plan-goals';
import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import type { Random } from '@/prisma/seed/random';
import type { SeedClock } from '@/prisma/seed/seed-clock';
import { raiseAndClear } from './demo-flags';
import { enterWrongFirst, writeRecord } from './demo-notes';
import { type DemoCare, type DemoPatient, endedDraft } from './demo-population';
import { anyCare, openCare, type Scenario } from './open-care';

/** What the demo clinician finds in the morning; the rest of the caseload needs nobody. The hardest to come by first. */
const demoCaseload: readonly Scenario[] = [
  'emergency',
  'urgent',
  'acknowledged',
  'worsening',
  'worsening',
  'overdue',
  'overdue',
  'no-progress',
  'no-progress',
  'silent',
  'silent',
  'snoozed',
  'on-hold',
  'at-risk',
  'at-risk',
  'achieved',
  'achieved',
  'check-in',
  'check-in',
  'screening',
];
const DEMO_CASELOAD = 34;
const DEMO_ENDED = 38;

const elsewhere: readonly (readonly [Scenario, number])[] = [
  ['calm', 52],
  ['at-risk', 8],
  ['check-in', 8],
  ['screening', 4],
  ['achieved', 7],
  ['overdue', 6],
  ['no-progress', 6],
  ['silent', 6],
  ['worsening', 2],
  ['snoozed', 2],
  ['on-hold', 1],
];

const CLEARED_FLAGS = 4;

/** Everyone's care, each patient with a clinician (`clinicianIds`, the demo clinician first). */
export function demoCaseloads(
  patients: readonly DemoPatient[],
  clinicianIds: readonly string[],
  clock: SeedClock,
  random: Random,
): EnrollmentDraft[] {
  const [demoClinician = '', ...others] = clinicianIds;
  const open = random.shuffle(patients.filter(({ enrollments }) => enrollments.some(({ endedOn }) => endedOn === null)));
  const ended = random.shuffle(patients.filter(({ enrollments }) => enrollments.every(({ endedOn }) => endedOn !== null)));
  const chosen = demoClinicianOpen(open, demoClinician, clock, random);
  const rest = [...ended.slice(DEMO_ENDED), ...open.filter((patient) => !chosen.has(patient))];
  for (const patient of ended.slice(0, DEMO_ENDED)) giveTo(patient, demoClinician);
  for (const [i, patient] of rest.entries()) giveTo(patient, others[i % others.length] ?? demoClinician);
  const elsewhereOpen = rest.flatMap(({ enrollments }) => enrollments.filter(({ endedOn }) => endedOn === null));
  const drafts = [
    ...chosen.values(),
    ...elsewhereOpen.map((care, i) => openElsewhere(care, i === 0 ? 'self-harm' : random.weighted(elsewhere), clock)),
    ...patients.flatMap(({ enrollments }) =>
      enrollments.flatMap((care) => (care.endedOn === null ? [] : [endedDraft({ ...care, endedOn: care.endedOn }, clock)])),
    ),
  ];
  finish(drafts, clock, random);
  return drafts;
}

const giveTo = (patient: DemoPatient, clinicianId: string) => {
  for (const { plan } of patient.enrollments) plan.clinicianId = clinicianId;
};

/** For each scenario the first patient whose care can come to stand so; then as many calm ones as fill the caseload. */
function demoClinicianOpen(
  open: readonly DemoPatient[],
  clinicianId: string,
  clock: SeedClock,
  random: Random,
): Map<DemoPatient, EnrollmentDraft> {
  const chosen = new Map<DemoPatient, EnrollmentDraft>();
  const calm = Array.from({ length: DEMO_CASELOAD - demoCaseload.length }, () => 'calm' as const);
  for (const [i, scenario] of [...demoCaseload, ...calm].entries()) {
    for (const patient of open) {
      const care = patient.enrollments.find(({ endedOn }) => endedOn === null);
      if (!care || chosen.has(patient) || (scenario === 'calm' && i < DEMO_CASELOAD - 1 && endsSoon(care, clock.today))) continue;
      giveTo(patient, clinicianId);
      const draft = openCare(care.plan, scenario, clock, random.fork(`${scenario} ${i} ${patient.recordNumber}`));
      if (!draft) continue;
      chosen.set(patient, draft);
      break;
    }
  }
  return chosen;
}

function endsSoon({ plan }: DemoCare, today: Day): boolean {
  return daysBetween(today, plannedEndOf(plan.program.phases, plan.startsOn)) <= 16;
}

function openElsewhere({ plan, random }: DemoCare, scenario: Scenario, clock: SeedClock): EnrollmentDraft {
  return (
    openCare(plan, scenario, clock, random.fork(scenario)) ??
    openCare(plan, 'calm', clock, random.fork('calm')) ??
    anyCare(plan, clock, random.fork('any'))
  );
}

/** What happened beside the scores: notes, tasks, a few corrections, warning signs that turned out to be none. */
function finish(drafts: readonly EnrollmentDraft[], clock: SeedClock, random: Random): void {
  let toRaise = CLEARED_FLAGS;
  for (const [i, draft] of drafts.entries()) {
    const stream = random.fork(`record ${i}`);
    const visits = draft.checkIns.filter(({ kind }) => kind === 'visit');
    const onDay = visits[Math.floor(visits.length / 2)]?.onDay;
    const isLongOver = draft.status === 'completed' && draft.flags.length === 0 && onDay !== undefined && addDays(onDay, 4) < clock.today;
    if (toRaise > 0 && isLongOver && i % 17 === 0 && raiseAndClear(draft, onDay, stream)) toRaise -= 1;
    writeRecord(draft, clock, stream);
    if (stream.chance(0.04)) enterWrongFirst(draft, clock, stream);
  }
}
