import { fromDay, fromDayOrNull } from '@/lib/data/day-column';
import { evaluateScreening } from '@/lib/domain/screening/evaluate-screening';
import type { Prisma } from '@/prisma/client/client';
import type { Random } from '@/prisma/seed/random';
import { momentOn, type SeedClock } from '@/prisma/seed/seed-clock';
import type { EnrollmentDraft } from './enrollment-draft';
import type { PublishedPrograms } from './publish-programs';

export type Storing = { organizationId: string; programs: PublishedPrograms; clock: SeedClock; random: Random };

export function enrollmentRows(
  draft: EnrollmentDraft,
  { organizationId, programs, clock, random }: Storing,
): Prisma.EnrollmentCreateManyInput[] {
  const { id, patientId, clinicianId, status, endReason, phaseCode, condition } = draft;
  const { side, site, mriGrade } = condition;
  const ids = programs[draft.program.code];
  return [
    {
      organizationId,
      id,
      patientId,
      clinicianId,
      ...ids,
      status,
      endReason,
      phaseCode,
      side,
      site,
      mriGrade,
      diagnosisCode: diagnosisCode(draft),
      startsOn: fromDay(draft.startsOn),
      plannedEndOn: fromDay(draft.plannedEndOn),
      endedOn: fromDayOrNull(draft.endedOn),
      nextCheckInOn: fromDayOrNull(draft.nextCheckInOn),
      nextScreeningOn: fromDayOrNull(draft.nextScreeningOn),
      createdAt: momentOn(clock, draft.startsOn, random),
    },
  ];
}

/** The first complete code that names the side; a code that still needs its last digits is not guessed. */
function diagnosisCode({ program, condition }: EnrollmentDraft): string | null {
  const complete = program.icd10.filter(({ code }) => !code.endsWith('-'));
  const sided = complete.find(({ label }) => label.toLowerCase().includes(condition.side === 'both' ? 'both' : `${condition.side}`));
  return sided?.code ?? null;
}

export function phaseChangeRows(draft: EnrollmentDraft, { organizationId, clock, random }: Storing): Prisma.PhaseChangeCreateManyInput[] {
  return draft.phaseChanges.map(({ onDay, ...change }) => {
    const createdAt = momentOn(clock, onDay, random);
    return {
      organizationId,
      id: random.uuid(createdAt),
      enrollmentId: draft.id,
      ...change,
      onDay: fromDay(onDay),
      userId: draft.clinicianId,
      createdAt,
    };
  });
}

/** From a stream of its own, so that the rows of other tables stay as they were. */
export function gateCheckRows(
  { id: enrollmentId, clinicianId, gateChecks }: EnrollmentDraft,
  { organizationId, clock, random }: Storing,
): Prisma.GateCheckCreateManyInput[] {
  const own = random.fork(`gates/${enrollmentId}`);
  return gateChecks.map(({ onDay, ...check }) => {
    const createdAt = momentOn(clock, onDay, own);
    return { ...check, organizationId, id: own.uuid(createdAt), enrollmentId, onDay: fromDay(onDay), userId: clinicianId, createdAt };
  });
}

export function goalRows(draft: EnrollmentDraft, { organizationId }: Storing): Prisma.GoalCreateManyInput[] {
  return draft.goals.map(({ edits, startsOn, dueOn, unlockedOn, completedOn, sustainedOn, ...goal }, position) => ({
    ...goal,
    organizationId,
    enrollmentId: draft.id,
    position,
    startsOn: fromDay(startsOn),
    dueOn: fromDay(dueOn),
    unlockedOn: fromDayOrNull(unlockedOn),
    completedOn: fromDayOrNull(completedOn),
    sustainedOn: fromDayOrNull(sustainedOn),
    version: 1 + edits.length + (completedOn === null ? 0 : 1),
  }));
}

export function goalEditRows(draft: EnrollmentDraft, { organizationId, clock, random }: Storing): Prisma.GoalEditCreateManyInput[] {
  return draft.goals.flatMap(({ id: goalId, target, importance, difficulty, edits }) =>
    edits.map(({ on, from, to, reason }) => {
      const createdAt = momentOn(clock, on, random);
      const kept = { target, importance, difficulty };
      const before = { ...kept, dueOn: from };
      const after = { ...kept, dueOn: to };
      return { organizationId, id: random.uuid(createdAt), goalId, before, after, reason, userId: draft.clinicianId, createdAt };
    }),
  );
}

export function checkInRows(draft: EnrollmentDraft, { organizationId, clock, random }: Storing): Prisma.CheckInCreateManyInput[] {
  return draft.checkIns.map(({ id, kind, onDay }) => ({
    organizationId,
    id,
    enrollmentId: draft.id,
    kind,
    onDay: fromDay(onDay),
    userId: kind === 'baseline' ? draft.clinicianId : null,
    createdAt: momentOn(clock, onDay, random),
  }));
}

export function observationRows(draft: EnrollmentDraft, { organizationId, clock, random }: Storing): Prisma.ObservationCreateManyInput[] {
  return draft.scores.map(({ id, measure, value, observedOn, checkInId, byClinician, corrects, answers }) => ({
    organizationId,
    id,
    patientId: draft.patientId,
    enrollmentId: draft.id,
    checkInId,
    measure,
    value,
    ...(answers ? { answers } : {}),
    observedOn: fromDay(observedOn),
    correctsId: corrects?.id ?? null,
    correctionReason: corrects?.reason ?? null,
    userId: byClinician ? draft.clinicianId : null,
    createdAt: momentOn(clock, observedOn, random),
  }));
}

export function screeningRows(draft: EnrollmentDraft, { organizationId, clock, random }: Storing): Prisma.ScreeningCreateManyInput[] {
  return draft.screenings.map(({ id, kind, onDay, screens, answers }) => {
    const { findings, stops } = evaluateScreening(screens, answers);
    return {
      organizationId,
      id,
      patientId: draft.patientId,
      enrollmentId: draft.id,
      programCode: draft.program.code,
      kind,
      screens,
      answers: answers as Record<string, boolean | number>,
      results: findings,
      stops,
      onDay: fromDay(onDay),
      userId: draft.clinicianId,
      createdAt: momentOn(clock, onDay, random),
    };
  });
}

export function flagRows(draft: EnrollmentDraft, { organizationId }: Storing): Prisma.RedFlagCreateManyInput[] {
  return draft.flags.map(({ clearBy, ...flag }) => ({
    ...flag,
    organizationId,
    patientId: draft.patientId,
    enrollmentId: draft.id,
    clearBy: fromDay(clearBy),
    acknowledgedById: flag.acknowledgedAt === null ? null : draft.clinicianId,
    clearedById: flag.clearedAt === null ? null : draft.clinicianId,
    version: 1 + (flag.acknowledgedAt === null ? 0 : 1) + (flag.clearedAt === null ? 0 : 1),
  }));
}

export function snoozeRows(draft: EnrollmentDraft, { organizationId, clock, random }: Storing): Prisma.SnoozeCreateManyInput[] {
  return draft.snoozes.map(({ on, until, reason }) => {
    const createdAt = momentOn(clock, on, random);
    return {
      organizationId,
      id: random.uuid(createdAt),
      enrollmentId: draft.id,
      until: fromDay(until),
      reason,
      userId: draft.clinicianId,
      createdAt,
    };
  });
}

export function noteRows(draft: EnrollmentDraft, { organizationId, clock, random }: Storing): Prisma.NoteCreateManyInput[] {
  return draft.notes.map(({ on, body }) => {
    const createdAt = momentOn(clock, on, random);
    return {
      organizationId,
      id: random.uuid(createdAt),
      patientId: draft.patientId,
      enrollmentId: draft.id,
      body,
      userId: draft.clinicianId,
      createdAt,
    };
  });
}

export function taskRows(draft: EnrollmentDraft, { organizationId, clock, random }: Storing): Prisma.TaskCreateManyInput[] {
  return draft.tasks.map(({ on, title, dueOn, doneOn }) => {
    const createdAt = momentOn(clock, on, random);
    return {
      organizationId,
      id: random.uuid(createdAt),
      patientId: draft.patientId,
      enrollmentId: draft.id,
      title,
      dueOn: fromDay(dueOn),
      assigneeId: draft.clinicianId,
      createdById: draft.clinicianId,
      doneAt: doneOn === null ? null : momentOn(clock, doneOn, random),
      createdAt,
    };
  });
}

/** Who had a task did it. From a stream of its own, so that the rows of other tables stay as they were. */
export function taskDoneRows(tasks: readonly Prisma.TaskCreateManyInput[], { random }: Storing): Prisma.TaskChangeCreateManyInput[] {
  return tasks.flatMap(({ organizationId, id: taskId, assigneeId: userId, doneAt }) =>
    doneAt && taskId
      ? [{ organizationId, id: random.fork(`task/${taskId}`).uuid(new Date(doneAt)), taskId, kind: 'done', userId, createdAt: doneAt }]
      : [],
  );
}
