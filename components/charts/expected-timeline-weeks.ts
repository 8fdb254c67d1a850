import type { ProgramDefinition } from '@/lib/domain/programs/program';

type Timed = Pick<ProgramDefinition, 'phases' | 'goals'>;

/** Phases as parts of the whole in percent, and the goals under the week each is due, earliest first. */
export function expectedTimelineWeeks({ phases, goals }: Timed) {
  const weeks = Math.max(...phases.map(({ toWeek }) => toWeek), ...goals.map(({ dueWeek }) => dueWeek));
  const first = Math.min(...phases.map(({ fromWeek }) => fromWeek));
  const share = (count: number) => Math.round((10_000 * count) / (weeks - first + 1)) / 100;
  const dueWeeks = [...new Set(goals.map(({ dueWeek }) => dueWeek))].sort((a, b) => a - b);
  return {
    weeks,
    phases: phases.map((phase) => ({ ...phase, start: share(phase.fromWeek - first), width: share(phase.toWeek - phase.fromWeek + 1) })),
    milestones: dueWeeks.map((week) => ({
      week,
      at: share(week - first + 1),
      goals: goals.filter(({ dueWeek }) => dueWeek === week).map(({ code, wording }) => ({ code, wording })),
    })),
  };
}
