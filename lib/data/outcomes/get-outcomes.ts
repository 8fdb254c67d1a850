import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { inTransaction } from '@/lib/data/in-transaction';
import { type CohortGroup, cohortGroups } from '@/lib/data/outcomes/cohort';
import type { OutcomeParams } from '@/lib/data/outcomes/outcome-params';
import { type OutcomeProgram, outcomePrograms } from '@/lib/data/outcomes/outcome-programs';
import { programCourse } from '@/lib/data/outcomes/program-course';
import { programGoals } from '@/lib/data/outcomes/program-goals';
import {
  type ProgramCohort,
  type ProgramDetail,
  type ProgramOutcome,
  programDetail,
  programOutcome,
} from '@/lib/data/outcomes/program-outcome';
import { programSuggestions } from '@/lib/data/outcomes/program-suggestions';
import { quarterCounts } from '@/lib/data/outcomes/quarter-counts';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import { lastWholeQuarter, type Period, periodOf, quartersIn } from '@/lib/domain/outcomes/period';
import { type PooledResponse, pooledResponse } from '@/lib/domain/outcomes/pooled-response';
import type { FollowUpLevel } from '@/lib/domain/outcomes/program-response';
import { type QuarterCount, reportingPeriods, type ToldPeriod, toldPeriod } from '@/lib/domain/outcomes/reporting-periods';
import { courseStep } from '@/lib/domain/outcomes/shown-course';
import { lastWeek } from '@/lib/domain/programs/phase-at';

/** De-identified and with small counts withheld; nothing else of the cohort leaves the data layer. */
export type Outcomes = {
  today: Day;
  /** The quarters that are asked for; what is told of a program stands with it. */
  period: Period;
  /** Whether other days were asked for, which those quarters hold. */
  widened: boolean;
  /** Why nothing is told for the days that were asked for, in words. */
  problem: string | null;
  /** What a period may begin and end with: the reporting periods of the chosen program, else quarters. */
  choices: Period[];
  /** To choose from, by name. */
  programs: { code: string; name: string }[];
  /** All programs by name, or the chosen one. */
  rows: ProgramOutcome[];
  /** All programs together; null where one is chosen. */
  pooled: PooledResponse | null;
  detail: ProgramDetail | null;
};

/**
 * Outcomes of everyone enrolled in the reporting periods that a period touches: all programs, or one with its details. Three statements besides context and
 * audit, six with details.
 */
export async function getOutcomes(viewer: Viewer, params: OutcomeParams, as: 'page' | 'csv'): Promise<Outcomes> {
  const today = todayIn(viewer.zone);
  const { period, widened, problem } = periodOf(params, today);
  return inTransaction(viewer, async (tx) => {
    const programs = await outcomePrograms(tx, viewer);
    const chosen = programs.find(({ code }) => code === params.program);
    const shown = chosen ? [chosen] : programs;
    const counts = await quarterCounts(tx, viewer, shown, lastWholeQuarter(today));
    const told = shown.map((program) => ({ program, told: toldPeriod(period, counts.get(program.id) ?? []) }));
    const groups = await cohortGroups(
      tx,
      viewer,
      told.map(({ program, told }) => ({ program, parts: told?.parts ?? [] })),
    );
    const cohorts = told.map(({ program, told }) => ({ program, parts: told?.parts ?? [], cohort: cohortOf(program, told, groups) }));
    const rows = cohorts.map(({ program, cohort }) => programOutcome(program, cohort));
    const pooled = chosen ? null : pooledResponse(rows.map(({ response }) => response));
    const [only] = cohorts;
    const detail = chosen && only ? await detailOf(tx, viewer, chosen, only, rows[0]?.response.level ?? 'unknown', today) : null;
    await appendAudit(tx, viewer, 'outcomes.viewed', { type: 'outcomes', details: { ...period, program: chosen?.code ?? null, as } });
    const choices = chosen ? reportingPeriods(counts.get(chosen.id) ?? []) : quartersSince(counts, lastWholeQuarter(today));
    const names = programs.map(({ code, name }) => ({ code, name }));
    return { today, period, widened, problem, choices, programs: names, rows, pooled, detail };
  });
}

/** Its people by reporting period. */
function cohortOf({ id }: OutcomeProgram, told: ToldPeriod, groups: readonly CohortGroup[]): ProgramCohort {
  if (!told) return null;
  return {
    period: told.period,
    groups: told.parts.map((_, at) => groups.filter(({ programId, part }) => programId === id && part === at)),
  };
}

/** Every quarter since the first enrollment in any program. */
function quartersSince(counts: ReadonlyMap<string, readonly QuarterCount[]>, last: Period): Period[] {
  const [first] = [...counts.values()].flatMap(([earliest]) => earliest?.from ?? []).sort();
  return quartersIn({ from: first ?? last.from, to: last.to });
}

async function detailOf(
  tx: Tx,
  viewer: Viewer,
  program: OutcomeProgram,
  { parts, cohort }: { parts: readonly Period[]; cohort: ProgramCohort },
  level: FollowUpLevel,
  today: Day,
): Promise<ProgramDetail> {
  const cadence = program.definition.measures.find(({ code }) => code === program.template.mainMeasure)?.cadenceDays ?? 7;
  const weeks = { step: courseStep(cadence), last: lastWeek(program.definition.phases) };
  if (parts.length === 0) return programDetail(program, [], { course: [], goals: [], suggestions: [] }, { weeks, level });
  const course = await programCourse(tx, viewer, parts, program, weeks);
  const goals = await programGoals(tx, viewer, parts, program, today);
  const suggestions = await programSuggestions(tx, viewer, parts, program, today);
  return programDetail(program, cohort?.groups ?? [], { course, goals, suggestions }, { weeks, level });
}
