import { addDays, type Day, daysBetween } from '@/lib/domain/day';
import type { Phase } from '@/lib/domain/programs/program';

type Change = { kind: string; phaseCode: string; onDay: Day };
export type PhaseSpan = { name: string; from: Day; to: Day };

const entersPhase = new Set(['start', 'advance', 'step-back']);

/**
 * Where each phase lies, both days inclusive: up to today as the patient went through them, from then on as planned. The current phase lasts as long
 * as it is planned to, at least until today; those after it follow, each with its own length. Care that has ended has nothing planned.
 */
export function phaseSpans(phases: readonly Phase[], changes: readonly Change[], today: Day, endedOn: Day | null): PhaseSpan[] {
  const entered = changes.filter(({ kind }) => entersPhase.has(kind));
  const past = entered.flatMap(({ phaseCode, onDay }, i) => {
    const phase = phases.find(({ code }) => code === phaseCode);
    const next = entered[i + 1]?.onDay;
    if (!phase || next === onDay) return [];
    const planned = endedOn ?? latest(today, addDays(onDay, lengthOf(phase) - 1));
    return [{ name: phase.name, from: onDay, to: next === undefined ? planned : addDays(next, -1) }];
  });
  const current = phases.findIndex(({ code }) => code === entered.at(-1)?.phaseCode);
  if (endedOn !== null || current < 0) return past;
  let from = addDays(past.at(-1)?.to ?? today, 1);
  const ahead = phases.slice(current + 1).map((phase) => {
    const span = { name: phase.name, from, to: addDays(from, lengthOf(phase) - 1) };
    from = addDays(span.to, 1);
    return span;
  });
  return [...past, ...ahead];
}

const lengthOf = ({ fromWeek, toWeek }: Phase) => 7 * (toWeek - fromWeek + 1);
const latest = (a: Day, b: Day) => (daysBetween(a, b) > 0 ? b : a);
