import { addDays, type Day, daysBetween } from '@/lib/domain/day';
import { changeThreshold } from '@/lib/domain/goals/band-half-width';
import { direction } from '@/lib/domain/goals/direction';
import { measureOf } from '@/lib/domain/measures/registry';
import { lastWeek } from '@/lib/domain/programs/phase-at';
import { targetFor } from '@/lib/domain/programs/target-from-template';
import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import type { Random } from '@/prisma/seed/random';
import { momentOn, type SeedClock } from '@/prisma/seed/seed-clock';
import { type DemoPerson, onGrid, usualAdherence } from './demo-person';
import { advancePhases, type CarePlan, simulateCare } from './simulate-care';
import { tendGoals } from './tend-goals';

/** How care goes in the long run, drawn before it is known where today falls in it. */
export type Fate = { kind: 'stays' } | { kind: 'leaves'; lastOn: Day | null; endsOn: Day; reason: string };

/** Those who gain little and those who take part irregularly leave more often. */
export function drawFate({ program, startsOn }: Pick<CarePlan, 'program' | 'startsOn'>, person: DemoPerson, random: Random): Fate {
  const pain = person.courses.get('nprs');
  const gain = pain ? (pain.improvement - pain.model.improvement.mean) / pain.model.improvement.sd : 0;
  const regular = (person.adherence - usualAdherence.mean) / usualAdherence.sd;
  if (!random.chance(1 / (1 + Math.exp(1.25 + 0.95 * gain + 0.45 * regular)))) return { kind: 'stays' };
  const week = random.weighted([
    [0, 18],
    [2, 3],
    [3, 4],
    [4, 4],
    [5, 3],
    [6, 3],
    [8, 2],
    [9, 1],
  ] as const);
  const lastOn = week === 0 ? null : addDays(startsOn, 7 * week + random.int(-2, 2));
  const endsOn = addDays(lastOn ?? startsOn, random.int(16, 30));
  return { kind: 'leaves', lastOn, endsOn, reason: leavingReason(gain, lastWeek(program.phases), random) };
}

function leavingReason(gain: number, weeks: number, random: Random): string {
  if (gain < -0.5 && random.chance(0.65))
    return random.pick([
      'Not enough progress; referred to orthopedics.',
      'Not enough progress; referred to a specialist.',
      'Symptoms did not improve; care stopped on request.',
    ]);
  const common = [
    'No answer to three messages.',
    'Not enough time for the program.',
    'Changed employer; coverage ended.',
    'Prefers care close to home.',
  ];
  return random.pick(weeks > 16 ? [...common, 'Planned surgery.'] : common);
}

/** Share of those who answer how much it hurts and never the longer form or the test that their program is told by (P). */
const shareWithoutMainMeasure = 0.045;

/** A person as they answer once care has begun. */
function answering(person: DemoPerson, { mainMeasure }: CarePlan['program'], random: Random): DemoPerson {
  return random.chance(shareWithoutMainMeasure) ? { ...person, onlyAtStart: mainMeasure } : person;
}

/** Care that was completed as planned, its goals as the clinician left them; then how its result holds. */
export function completedCare(plan: CarePlan, invented: DemoPerson, endedOn: Day, clock: SeedClock, random: Random): EnrollmentDraft {
  const person = answering(invented, plan.program, random.fork('answers'));
  const draft = simulateCare(plan, person, endedOn, true, clock, random.fork('care'));
  tendGoals(draft, endedOn, { completes: 0.9, moves: 0.45 }, random);
  end(draft, 'completed', endedOn, 'Program completed.');
  setKeptValue(draft, endedOn);
  scoreAfterCare(draft, endedOn, clock, random.fork('after care'));
  return draft;
}

/** Care that ended early. */
export function discontinuedCare(
  plan: CarePlan,
  invented: DemoPerson,
  fate: Fate & { kind: 'leaves' },
  clock: SeedClock,
  random: Random,
): EnrollmentDraft {
  const person = answering(invented, plan.program, random.fork('answers'));
  const draft = simulateCare(plan, person, fate.lastOn, false, clock, random.fork('care'));
  tendGoals(draft, fate.endsOn, { completes: 0.8, moves: 0.3 }, random);
  end(draft, 'discontinued', fate.endsOn, fate.reason);
  return draft;
}

function end(draft: EnrollmentDraft, status: 'completed' | 'discontinued', endedOn: Day, reason: string): void {
  advancePhases(draft, endedOn);
  Object.assign(draft, { status, endedOn, endReason: reason, nextCheckInOn: null, nextScreeningOn: null });
}

/** What is to be kept after care is the value it ended with. */
function setKeptValue(draft: EnrollmentDraft, endedOn: Day): void {
  for (const goal of draft.goals.filter(({ followsCare }) => followsCare)) {
    const last = draft.scores.findLast(({ measure }) => measure === goal.measure);
    if (!last) continue;
    const { target } = targetFor({ kind: 'maintain' }, measureOf(goal.measure), last.value);
    Object.assign(goal, { baseline: last.value, target, startsOn: endedOn });
    if (daysBetween(endedOn, goal.dueOn) < 1) goal.dueOn = addDays(endedOn, 84);
  }
}

/** Share of those asked after care who answer (P). */
const shareScoredAfterCare = 0.78;
/** Share of those whose gain does not last (P). */
const shareThatRelapses = 0.22;

/** Once a month the clinic asks how it is, until the goal is due: most answer, some lose what they had gained. */
function scoreAfterCare(draft: EnrollmentDraft, endedOn: Day, clock: SeedClock, random: Random): void {
  const answers = random.chance(shareScoredAfterCare);
  const relapsesFrom = random.chance(shareThatRelapses) ? random.int(1, 3) : null;
  for (const goal of draft.goals.filter(({ followsCare }) => followsCare)) {
    const step = (changeThreshold(measureOf(goal.measure)) ?? 1) * -direction(measureOf(goal.measure));
    for (let month = 1, onDay = dayOfMonth(month); onDay <= clock.today && onDay <= goal.dueOn; month += 1, onDay = dayOfMonth(month)) {
      const isWorse = relapsesFrom !== null && month >= relapsesFrom;
      const value = onGrid(goal.measure, undefined, goal.baseline + random.normal(isWorse ? 1.4 * step : 0, 0.3 * Math.abs(step)));
      if (answers && random.chance(0.8))
        draft.scores.push({
          ...{ id: random.uuid(momentOn(clock, onDay, random)), measure: goal.measure, value, observedOn: onDay },
          ...{ checkInId: null, byClinician: false, corrects: null },
        });
    }
  }
  function dayOfMonth(month: number): Day {
    return addDays(endedOn, 28 * month + random.int(-4, 5));
  }
}
