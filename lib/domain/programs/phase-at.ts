import type { Phase } from './program';

/** The phase that a week falls in (week 3.4 counts as week 3); null before the first phase and after the last. */
export function phaseAt(phases: Phase[], week: number): Phase | null {
  const whole = Math.floor(week);
  return phases.find(({ fromWeek, toWeek }) => whole >= fromWeek && whole <= toWeek) ?? null;
}

/** The last week that any phase reaches. */
export function lastWeek(phases: Phase[]): number {
  return Math.max(...phases.map(({ toWeek }) => toWeek));
}
