import 'server-only';
import { todayIn } from '@/lib/data/clock';
import { careOf } from '@/lib/data/enrollments/care-of';
import type { LockedEnrollment } from '@/lib/data/enrollments/lock-enrollment';
import { patientTimeline } from '@/lib/data/patients/patient-timeline';
import { timelineEvent } from '@/lib/data/patients/timeline-events';
import type { TimelineGroup } from '@/lib/data/patients/timeline-params';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import { type MovingCare, moveObstacle, type PhaseMoveKind, phaseTo, weeksLeft } from '@/lib/domain/enrollment/phase-move';
import { moveInWords } from '@/lib/domain/enrollment/phase-move-words';
import { AppError } from '@/lib/errors';

/** What happened to care while someone was deciding about it, and where it stands now. */
export type CareMeanwhile = {
  version: number;
  status: LockedEnrollment['status'];
  phase: string;
  plannedEndOn: Day;
  /** The newest first. */
  events: { title: string; detail: string | null; by: string | null }[];
  /** What the same move would do now, or what stands against it. Null where care was to end. */
  again: { label: string; obstacle: string | null; weeksLeft: number } | null;
};

const eventsShown = 3;

/** Throws `stale` where this care was moved, handed over or ended since the page was made, with what was done, by whom and why. */
export async function refuseStale(tx: Tx, viewer: Viewer, enrollment: LockedEnrollment, seen: number, move?: PhaseMoveKind): Promise<void> {
  const { version, status, phaseCode, plannedEndOn } = enrollment;
  if (version === seen) return;
  const care = await careOf(tx, viewer.organizationId, enrollment);
  const { phases } = care.program.definition;
  const meanwhile: CareMeanwhile = {
    version,
    status,
    phase: phases.find(({ code }) => code === phaseCode)?.name ?? phaseCode,
    plannedEndOn,
    events: await eventsSince(tx, viewer, enrollment, version - seen, new Map([[enrollment.programVersionId, care.program]])),
    again: move ? sentAgain({ ...care, program: care.program.definition, today: todayIn(viewer.zone) }, move) : null,
  };
  throw new AppError('stale', 'Someone changed this care while you were deciding. Nothing of yours is stored yet.', undefined, meanwhile);
}

function sentAgain(care: MovingCare, move: PhaseMoveKind): CareMeanwhile['again'] {
  const to = move === 'advance' || move === 'step-back' ? (phaseTo(care, move)?.name ?? null) : null;
  return { label: moveInWords(move, to), obstacle: moveObstacle(care, move), weeksLeft: weeksLeft(care) };
}

/** The version of care rises with each of these by one. */
async function eventsSince(
  tx: Tx,
  { organizationId }: Viewer,
  { id, patientId }: LockedEnrollment,
  changes: number,
  templates: Parameters<typeof timelineEvent>[1],
): Promise<CareMeanwhile['events']> {
  const groups: TimelineGroup[] = ['plan', 'versions'];
  const found = [];
  for (const show of groups) found.push(...(await patientTimeline(tx, organizationId, patientId, { show, timeline: 'recent' })).rows);
  return found
    .filter(({ kind, facts }) => ['phase', 'transfer', 'version'].includes(kind) && facts.enrollmentId === id)
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, Math.max(0, Math.min(changes, eventsShown)))
    .map((row) => timelineEvent(row, templates))
    .map(({ title, detail, by }) => ({ title, detail, by }));
}
