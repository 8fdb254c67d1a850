import 'server-only';
import type { EnrollmentRow, FlagRow } from '@/lib/data/patients/patient-rows';
import type { Day } from '@/lib/domain/day';
import { finalCounts, type GoalAtEnd, goalsAtEnd } from '@/lib/domain/enrollment/end-of-care';
import { heldSince } from '@/lib/domain/enrollment/held-days';
import { type MovingCare, moveObstacle, type PhaseMoveKind, phaseMoves, phaseTo, weeksLeft } from '@/lib/domain/enrollment/phase-move';
import { suggestSteps } from '@/lib/domain/enrollment/suggest-steps';
import type { EvidenceMark, Reference } from '@/lib/domain/evidence';
import { measureOf } from '@/lib/domain/measures/registry';
import { stepInWords } from '@/lib/domain/programs/prescription-in-words';
import type { Phase, ProgramDefinition } from '@/lib/domain/programs/program';
import { gatesFor, openGates } from '@/lib/domain/programs/running-gates';

/** A suggestion with its evidence, in words. */
export type ShownSuggestion = {
  goalId: string;
  prescription: string;
  cause: string;
  /** "Step back a phase". */
  step: string;
  why: string;
  /** Whose goal it is about, and the rule with its numbers. */
  measure: string;
  reason: string;
  mark: EvidenceMark;
  references: Reference[];
};

/** Where an enrollment stands in its program, and where it can go from there. */
export type EnrollmentPlan = {
  version: number;
  phase: Pick<Phase, 'name' | 'focus' | 'fromWeek' | 'toWeek'> | null;
  heldSince: Day | null;
  /** Each move with the phase it leads to, and why it is not possible now; null where it is. */
  moves: { kind: PhaseMoveKind; to: string | null; obstacle: string | null }[];
  weeksLeft: number;
  suggestions: ShownSuggestion[];
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
    suggestions: suggestionsOf(row, care),
    end: {
      finalOn: finalCounts(row.finalOn, care.today) ? row.finalOn : null,
      goals: goalsAtEnd(care.facts, care.program.curveRate.value, 'completed', care.today),
    },
  };
}

function suggestionsOf(row: EnrollmentRow, care: MovingCare): ShownSuggestion[] {
  const { decisions, screenedOn, nextScreeningOn } = row;
  const assessments = row.goals.map(({ assessment }) => assessment);
  return suggestSteps({ ...care, assessments, decisions, screenedOn, nextScreeningOn }).map(
    ({ goalId, prescription, cause, weeks, reason }) => {
      const goal = row.goals.find(({ id }) => id === goalId);
      const { code, step, why, mark, references } = prescription;
      return {
        goalId,
        prescription: code,
        cause,
        step: stepInWords(step, weeks),
        why,
        measure: goal ? measureOf(goal.measure).shortName : '',
        reason,
        mark,
        references: care.program.references.filter(({ id }) => references.includes(id)),
      };
    },
  );
}
