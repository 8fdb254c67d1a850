import type { GoalTemplate, ProgramDefinition } from './program';

/** A program's goals with the measures that suit this patient: running recovery for runners, treadmill time where one is used. */
export function goalsForPatient(
  program: Pick<ProgramDefinition, 'goals'>,
  patient: { runner?: boolean; treadmill?: boolean },
): GoalTemplate[] {
  return program.goals.map((goal) => {
    const fitting = goal.alternatives?.find(({ when }) => patient[when] === true);
    return fitting ? { ...goal, measure: fitting.measure, target: fitting.target } : goal;
  });
}
