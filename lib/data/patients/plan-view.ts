import 'server-only';
import type { EnrollmentRow, FlagRow } from '@/lib/data/patients/patient-rows';
import type { Day } from '@/lib/domain/day';
import { finalCounts, type GoalAtEnd, goalsAtEnd } from '@/lib/domain/enrollment/end-of-care';
import { heldSince } from '@/lib/domain/enrollment/held-days';
import { type MovingCare, moveObstacle, type PhaseMoveKind, phaseMoves, phaseTo, weeksLeft } from '@/lib/domain/enrollment/phase-move';
import type { Phase, ProgramDefinition } from '@/lib/domain/programs/program';
import { gatesFor, openGates } from '@/lib/domain/programs/running-gates';

/** Where an enrollment stands in its program, and where it can go from there. */
export type EnrollmentPlan = {
  version: number;
  phase: Pick<Phase, 'name' | 'focus' | 'fromWeek' | 'toWeek'> | null;
  heldSince: Day | null;
  /** Each move with the phase it leads to, and why it is not possible now; null where it is. */
  moves: { kind: PhaseMoveKind; to: string | null; obstacle: string | null }[];
  weeksLeft: number;
  /** What an end of care today would rest on and do. `finalOn` is null where final measures are missing or too old. */
  end: { finalOn: Day | null; goals: GoalAtEnd[] };
};

/** What a decision about this care rests on, from rows that were read. */
export function movingCare(
  row: EnrollmentRow,
  program: ProgramDefinition,
  flags: readonly Pick<FlagRow, 'enrollmentId' | 'screen'>[],
  today: Day,
): MovingCare {
  const own = flags.filter(({ enrollmentId }) => enrollmentId === null || enrollmentId === row.id);
  const gates = gatesFor(program.runningGates, row.site);
  return {
    facts: { ...row, flags: own.map(({ screen }) => ({ screen, clearedAt: null })) },
    place: { phaseCode: row.phaseCode, changes: row.phaseChanges, openGates: openGates(gates, row.gateChecks) },
    program,
    today,
  };
}

/** The plan of care as it is shown; null once care has ended. */
export function planView(row: EnrollmentRow, care: MovingCare): EnrollmentPlan | null {
  if (row.endedOn !== null) return null;
  return {
    version: row.version,
    phase: care.program.phases.find(({ code }) => code === row.phaseCode) ?? null,
    heldSince: heldSince(row.phaseChanges),
    moves: phaseMoves.map((kind) => ({
      kind,
      to: kind === 'advance' || kind === 'step-back' ? (phaseTo(care, kind)?.name ?? null) : null,
      obstacle: moveObstacle(care, kind),
    })),
    weeksLeft: weeksLeft(care),
    end: {
      finalOn: finalCounts(row.finalOn, care.today) ? row.finalOn : null,
      goals: goalsAtEnd(care.facts, care.program.curveRate.value, 'completed', care.today),
    },
  };
}
