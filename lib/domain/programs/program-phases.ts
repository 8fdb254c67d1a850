import type { Phase } from './program';

type Step = [code: string, name: string, toWeek: number, focus: string, needsGates?: true];

/** Phases one after the other from week 0, each to its last whole week. Phase weeks are Cairn's proposal (P). */
export function programPhases(...steps: Step[]): Phase[] {
  return steps.map(([code, name, toWeek, focus, needsGates], index) => {
    const before = steps[index - 1];
    return {
      code,
      name,
      fromWeek: before === undefined ? 0 : before[2] + 1,
      toWeek,
      focus,
      mark: 'P',
      ...(needsGates ? { needsGates } : {}),
    };
  });
}
