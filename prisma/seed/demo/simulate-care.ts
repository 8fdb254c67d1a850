import { addDays, type Day, daysBetween } from '@/lib/domain/day';
import type { MeasureCode } from '@/lib/domain/measures/measure';
import { phaseAt } from '@/lib/domain/programs/phase-at';
import type { ProgramDefinition } from '@/lib/domain/programs/program';
import {
  addCheckIn,
  type Condition,
  draftEnrollment,
  type EnrollmentDraft,
  meetRunningGates,
} from '@/prisma/seed/factories/enrollment-draft';
import type { Random } from '@/prisma/seed/random';
import { momentOn, type SeedClock } from '@/prisma/seed/seed-clock';
import { type DemoPerson, scoreAt } from './demo-person';
import { withoutBaseline } from './measure-model';
import { negativeAnswers } from './screening-answers';

export type CarePlan = {
  id: string;
  patientId: string;
  clinicianId: string;
  program: ProgramDefinition;
  condition: Condition;
  startsOn: Day;
};

/** Care from its first day to the last check-in, whatever is decided about it later. `lastOn` null: nothing after the baseline. */
export function simulateCare(
  plan: CarePlan,
  person: DemoPerson,
  lastOn: Day | null,
  isFinal: boolean,
  clock: SeedClock,
  random: Random,
): EnrollmentDraft {
  const baselines = Object.fromEntries(
    [...person.courses].filter(([code]) => isAskedAtStart(code, plan)).map(([code, { baseline }]) => [code, baseline]),
  );
  const draft = draftEnrollment({ ...plan, baselines }, clock, random);
  draft.id = plan.id;
  unlock(draft, person, lastOn ?? plan.startsOn);
  screen(draft, plan.startsOn, 'intake', clock, random);
  const days = lastOn === null ? [] : checkInDays(plan.startsOn, lastOn, person.adherence, random);
  record(draft, person, days, isFinal, clock, random);
  const last = days.at(-1) ?? plan.startsOn;
  draft.nextCheckInOn = addDays(last, 7);
  draft.nextScreeningOn = addDays(last, 7);
  return draft;
}

/** Impact tests of a bone stress injury wait for clearance; a treadmill is not everywhere. */
function isAskedAtStart(code: MeasureCode, { program, condition }: CarePlan): boolean {
  if (withoutBaseline.has(code) || (code === 'hop' && program.runningGates.length > 0)) return false;
  return code !== 'tread-max' || condition.treadmill;
}

function isAsked(code: MeasureCode, { program, condition, startsOn, goals }: EnrollmentDraft, onDay: Day): boolean {
  if (code === 'tread-max') return condition.treadmill;
  if (withoutBaseline.has(code)) return daysBetween(startsOn, onDay) >= 21;
  if (code !== 'hop' || program.runningGates.length === 0) return true;
  const toLoading = program.phases[2]?.fromWeek ?? 0;
  const isOpen = goals.some(({ unlockedOn }) => unlockedOn !== null && unlockedOn <= onDay);
  return isOpen && daysBetween(startsOn, onDay) >= 7 * (toLoading + 1);
}

/** The running gates open when the person's course says so. */
function unlock(draft: EnrollmentDraft, person: DemoPerson, lastOn: Day): void {
  const goal = draft.goals.find(({ curve }) => curve === 'locked-linear');
  const locked = goal && person.courses.get(goal.measure)?.locked;
  const opensOn = locked ? addDays(draft.startsOn, 7 * locked.fromWeek) : null;
  if (opensOn !== null && opensOn <= lastOn) meetRunningGates(draft, opensOn);
}

/** Weekly back from the last one, a day early or late, some of them missed; the first not before day 4. */
function checkInDays(startsOn: Day, lastOn: Day, adherence: number, random: Random): Day[] {
  const days: Day[] = [lastOn];
  for (let back = 7; daysBetween(startsOn, addDays(lastOn, -back)) >= 4; back += 7) {
    const shift = random.weighted([
      [-1, 2],
      [0, 6],
      [1, 2],
    ] as const);
    if (random.chance(adherence)) days.unshift(addDays(lastOn, -back + shift));
  }
  return days;
}

/** Each check-in takes what is due by the measures' cadences, the final one everything. */
function record(
  draft: EnrollmentDraft,
  person: DemoPerson,
  days: readonly Day[],
  isFinal: boolean,
  clock: SeedClock,
  random: Random,
): void {
  const cadence = new Map(draft.program.measures.map(({ code, cadenceDays }) => [code, cadenceDays]));
  const takenOn = new Map<MeasureCode, Day>();
  for (const [i, onDay] of days.entries()) {
    const everything = isFinal && i === days.length - 1;
    const due = [...person.courses].filter(([code]) => {
      if (code === person.onlyAtStart || !isAsked(code, draft, onDay)) return false;
      return everything || daysBetween(takenOn.get(code) ?? draft.startsOn, onDay) >= (cadence.get(code) ?? 7) - 3;
    });
    const week = daysBetween(draft.startsOn, onDay) / 7;
    const scores = due.map(([code, course]) => [code, scoreAt(code, course, week, random)] as const);
    for (const [code] of due) takenOn.set(code, onDay);
    addCheckIn(draft, onDay, scores, clock, random, everything ? 'final' : 'visit');
    screen(draft, onDay, 'weekly', clock, random);
  }
}

function screen(draft: EnrollmentDraft, onDay: Day, kind: 'intake' | 'weekly', clock: SeedClock, random: Random): void {
  const id = random.uuid(momentOn(clock, onDay, random));
  draft.screenings.push({
    id,
    kind,
    onDay,
    screens: draft.program.screens,
    answers: negativeAnswers(draft.program.screens, draft.condition, random),
  });
}

/** Moves the patient on from phase to phase as the weeks go by, up to a day. */
export function advancePhases(draft: EnrollmentDraft, upTo: Day): void {
  for (const phase of draft.program.phases.slice(1)) {
    const onDay = addDays(draft.startsOn, 7 * phase.fromWeek);
    if (onDay > upTo) break;
    draft.phaseChanges.push({ kind: 'advance', phaseCode: phase.code, onDay, reason: null });
    draft.phaseCode = phase.code;
  }
  const current = phaseAt(draft.program.phases, daysBetween(draft.startsOn, upTo) / 7);
  if (current) draft.phaseCode = current.code;
}
