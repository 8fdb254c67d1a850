import type { Tx } from '@/lib/db';
import { addDays, type Day } from '@/lib/domain/day';
import { type MeasureCode, measureCodes } from '@/lib/domain/measures/measure';
import { measureOf } from '@/lib/domain/measures/registry';
import { roundToStep } from '@/lib/domain/measures/round-to-step';
import type { ProgramCode, ProgramDefinition } from '@/lib/domain/programs/program';
import { programOf } from '@/lib/domain/programs/registry';
import type { Random } from '@/prisma/seed/random';
import type { SeedClock } from '@/prisma/seed/seed-clock';
import { addCheckIn, type Condition, draftEnrollment, type EnrollmentDraft } from './enrollment-draft';
import type { PublishedPrograms } from './publish-programs';
import { storeEnrollments } from './store-enrollments';

export type EnrollmentOfTest = {
  patientId: string;
  clinicianId: string;
  program?: ProgramCode;
  /** Days before today on which care began; 21 unless told. */
  startedDaysAgo?: number;
  condition?: Partial<Condition>;
  /** Measures not named start a third of the way from their worst to their best value. */
  baselines?: Partial<Record<MeasureCode, number>>;
  /** Scores after the baseline: days after the start, value. */
  course?: Partial<Record<MeasureCode, readonly (readonly [day: number, value: number])[]>>;
  /** Last touches before it is stored: flags, a due date, an end of care. */
  change?: (draft: EnrollmentDraft) => void;
};

/** An enrollment with goals from the templates, baselines and a course, stored and assessed. Returns it as stored: ids, days, goals. */
export async function makeEnrollment(
  tx: Tx,
  world: { organizationId: string; programs: PublishedPrograms; clock: SeedClock; random: Random },
  given: EnrollmentOfTest,
): Promise<EnrollmentDraft> {
  const { clock, random } = world;
  const program = programOf(given.program ?? 'overuse');
  const startsOn = addDays(clock.today, -(given.startedDaysAgo ?? 21));
  const baselines = { ...usualBaselines(program, given.condition), ...given.baselines };
  const draft = draftEnrollment({ ...given, program, startsOn, baselines }, clock, random);
  makeCourse(draft, given.course ?? {}, clock, random);
  given.change?.(draft);
  await storeEnrollments(tx, [draft], world);
  return draft;
}

/** Adds scores to a draft, those of one day as one check-in. */
export function makeCourse(
  draft: EnrollmentDraft,
  course: NonNullable<EnrollmentOfTest['course']>,
  clock: SeedClock,
  random: Random,
): void {
  const byDay = new Map<Day, [MeasureCode, number][]>();
  for (const measure of measureCodes) {
    for (const [day, value] of course[measure] ?? []) {
      const onDay = addDays(draft.startsOn, day);
      byDay.set(onDay, [...(byDay.get(onDay) ?? []), [measure, value]]);
    }
  }
  for (const [onDay, scores] of [...byDay].sort(([a], [b]) => (a < b ? -1 : 1))) addCheckIn(draft, onDay, scores, clock, random);
}

function usualBaselines(
  { goals }: ProgramDefinition,
  { runner, treadmill }: Partial<Condition> = {},
): Partial<Record<MeasureCode, number>> {
  const fitting = { runner: runner === true, treadmill: treadmill === true };
  const codes = goals.map((goal) => goal.alternatives?.find(({ when }) => fitting[when])?.measure ?? goal.measure);
  return Object.fromEntries(
    codes.map((code) => {
      const { min, max, step, better } = measureOf(code);
      const third = better === 'higher' ? min + (max - min) / 3 : max - (max - min) / 3;
      return [code, roundToStep(third, step)];
    }),
  );
}
