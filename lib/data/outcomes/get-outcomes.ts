import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { inTransaction } from '@/lib/data/in-transaction';
import { type CohortGroup, cohortGroups } from '@/lib/data/outcomes/cohort';
import type { OutcomeParams } from '@/lib/data/outcomes/outcome-params';
import { type OutcomeProgram, outcomePrograms } from '@/lib/data/outcomes/outcome-programs';
import { programCourse } from '@/lib/data/outcomes/program-course';
import { programGoals } from '@/lib/data/outcomes/program-goals';
import { type ProgramDetail, type ProgramOutcome, pooledOutcome, programDetail, programOutcome } from '@/lib/data/outcomes/program-outcome';
import { programSuggestions } from '@/lib/data/outcomes/program-suggestions';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import { type Period, periodOf } from '@/lib/domain/outcomes/period';
import type { PooledResponse } from '@/lib/domain/outcomes/pooled-response';
import { courseStep } from '@/lib/domain/outcomes/shown-course';
import { lastWeek } from '@/lib/domain/programs/phase-at';

/** De-identified and with small counts withheld; nothing else of the cohort leaves the data layer. */
export type Outcomes = {
  today: Day;
  period: Period;
  /** What is wrong with the days that were asked for, in words. */
  problem: string | null;
  /** To choose from, by name. */
  programs: { code: string; name: string }[];
  /** All programs by name, or the chosen one. */
  rows: ProgramOutcome[];
  /** All programs together; null where one is chosen. */
  pooled: PooledResponse | null;
  detail: ProgramDetail | null;
};

/** Outcomes of everyone enrolled in a period: all programs, or one with its details. Two statements besides context and audit, five with details. */
export async function getOutcomes(viewer: Viewer, params: OutcomeParams, as: 'page' | 'csv'): Promise<Outcomes> {
  const today = todayIn(viewer.zone);
  const { period, problem } = periodOf(params, today);
  return inTransaction(viewer, async (tx) => {
    const programs = await outcomePrograms(tx, viewer);
    const chosen = programs.find(({ code }) => code === params.program);
    const groups = await cohortGroups(tx, viewer, period, chosen ? [chosen] : programs);
    const all = (chosen ? [chosen] : programs).map((program) => ({ program, groups: groupsOf(program, groups) }));
    const rows = all.map((one) => programOutcome(one.program, one.groups));
    const pooled = chosen ? null : pooledOutcome(all.map((one) => one.groups));
    const detail = chosen ? await detailOf(tx, viewer, period, chosen, groups, today) : null;
    await appendAudit(tx, viewer, 'outcomes.viewed', { type: 'outcomes', details: { ...period, program: chosen?.code ?? null, as } });
    return { today, period, problem, programs: programs.map(({ code, name }) => ({ code, name })), rows, pooled, detail };
  });
}

const groupsOf = ({ id }: OutcomeProgram, groups: readonly CohortGroup[]) => groups.filter(({ programId }) => programId === id);

async function detailOf(
  tx: Tx,
  viewer: Viewer,
  period: Period,
  program: OutcomeProgram,
  groups: readonly CohortGroup[],
  today: Day,
): Promise<ProgramDetail> {
  const cadence = program.definition.measures.find(({ code }) => code === program.template.mainMeasure)?.cadenceDays ?? 7;
  const weeks = { step: courseStep(cadence), last: lastWeek(program.definition.phases) };
  const course = await programCourse(tx, viewer, period, program, weeks);
  const goals = await programGoals(tx, viewer, period, program, today);
  const suggestions = await programSuggestions(tx, viewer, period, program, today);
  return programDetail(program, groups, course, goals, suggestions, weeks);
}
