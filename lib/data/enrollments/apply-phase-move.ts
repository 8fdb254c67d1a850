import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { fromDay } from '@/lib/data/day-column';
import { type Care, careOf } from '@/lib/data/enrollments/care-of';
import type { LockedEnrollment } from '@/lib/data/enrollments/lock-enrollment';
import { reassess } from '@/lib/data/enrollments/reassess';
import { tellHold } from '@/lib/data/flags/tell-flag-change';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import { type PhaseMove, type PlannedPhaseMove, planPhaseMove } from '@/lib/domain/enrollment/phase-move';
import { AppError } from '@/lib/errors';

export type MoveToMake = { move: PhaseMove; reason: string };

/** Makes a move of a locked enrollment, with everything that follows from it. Throws `refused` with the rule that stands against it. */
export async function applyPhaseMove(
  tx: Tx,
  viewer: Viewer,
  enrollment: LockedEnrollment,
  { move, reason }: MoveToMake,
  today: Day,
): Promise<PlannedPhaseMove> {
  const { organizationId, userId } = viewer;
  const { id: enrollmentId, patientId } = enrollment;
  const care = await careOf(tx, organizationId, enrollment);
  const planned = planPhaseMove({ ...care, program: care.program.definition, today }, move);
  if ('message' in planned) throw new AppError('refused', planned.message, planned.field);
  const { status, phaseCode, plannedEndOn, nextOn } = planned;
  const next = nextOn === null ? {} : { nextCheckInOn: fromDay(nextOn), nextScreeningOn: fromDay(nextOn) };
  await tx.enrollment.update({
    where: { organizationId_id: { organizationId, id: enrollmentId } },
    data: { status, phaseCode, plannedEndOn: fromDay(plannedEndOn), version: { increment: 1 }, ...next },
    select: { id: true },
  });
  const change = await tx.phaseChange.create({
    data: {
      organizationId,
      enrollmentId,
      kind: move.kind,
      phaseCode,
      onDay: fromDay(today),
      reason,
      plannedEndOn: fromDay(plannedEndOn),
      userId,
    },
    select: { id: true },
  });
  await moveGoals(tx, viewer, care, planned, reason);
  if (move.kind === 'hold' || move.kind === 'resume') await tellHold(tx, organizationId, change.id);
  await reassess(tx, organizationId, [enrollmentId], today);
  await appendAudit(tx, viewer, `enrollment.${moved[move.kind]}`, {
    type: 'enrollment',
    id: enrollmentId,
    patientId,
    details: { from: care.place.phaseCode, to: phaseCode, plannedEndOn, goals: planned.goals.length },
  });
  return planned;
}

const moved = {
  advance: 'advanced',
  'step-back': 'stepped-back',
  hold: 'held',
  resume: 'resumed',
  extend: 'extended',
} as const satisfies Record<PhaseMove['kind'], string>;

/** A goal's days are its terms: what they were stays in its history. */
async function moveGoals(tx: Tx, { organizationId, userId }: Viewer, { facts }: Care, { goals }: PlannedPhaseMove, reason: string) {
  if (goals.length === 0) return;
  const was = new Map(facts.goals.map(({ id, startsOn, dueOn }) => [id, { startsOn, dueOn }]));
  await tx.$executeRaw`
    UPDATE goal g SET starts_on = d."startsOn", due_on = d."dueOn", version = g.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(goals)}::jsonb) AS d(id uuid, "startsOn" date, "dueOn" date)
    WHERE g.organization_id = ${organizationId}::uuid AND g.id = d.id`;
  await tx.goalEdit.createMany({
    data: goals.map(({ id: goalId, startsOn, dueOn }) => {
      const before = was.get(goalId) ?? { startsOn, dueOn };
      const starts = before.startsOn === startsOn ? [{}, {}] : [{ startsOn: before.startsOn }, { startsOn }];
      return { organizationId, goalId, before: { ...starts[0], dueOn: before.dueOn }, after: { ...starts[1], dueOn }, reason, userId };
    }),
  });
}
