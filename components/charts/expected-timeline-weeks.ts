import type { ProgramDefinition } from '@/lib/domain/programs/program';

type Timed = Pick<ProgramDefinition, 'phases' | 'goals'>;

/** Share of the picture for what comes after the last phase, in percent; that part is not to scale. */
const roomAfter = 14;

/** Phases as parts of the picture in percent, and the goals under the week each is due, earliest first. */
export function expectedTimelineWeeks({ phases, goals }: Timed) {
  const first = Math.min(...phases.map(({ fromWeek }) => fromWeek));
  const last = Math.max(...phases.map(({ toWeek }) => toWeek));
  const dueWeeks = [...new Set(goals.map(({ dueWeek }) => dueWeek))].sort((a, b) => a - b);
  const after = dueWeeks.filter((week) => week > last);
  const room = after.length > 0 ? 100 - roomAfter : 100;
  const share = (weeks: number) => Math.round((100 * room * weeks) / (last - first + 1)) / 100;
  const at = (week: number) => (week <= last ? share(week - first + 1) : room + (roomAfter * (after.indexOf(week) + 1)) / after.length);
  return {
    /** Where the part that is to scale ends. */
    room,
    phases: phases.map((phase) => ({ ...phase, start: share(phase.fromWeek - first), width: share(phase.toWeek - phase.fromWeek + 1) })),
    milestones: dueWeeks.map((week) => ({
      week,
      at: at(week),
      goals: goals.filter(({ dueWeek }) => dueWeek === week).map(({ code, wording }) => ({ code, wording })),
    })),
  };
}
