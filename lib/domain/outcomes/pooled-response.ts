import { completeness } from '@/lib/domain/outcomes/completeness';
import type { FollowUpLevel, ProgramResponse, ShownResponse } from '@/lib/domain/outcomes/program-response';
import { rate } from '@/lib/domain/outcomes/responder-rates';
import { isSmall, type ShownRate } from '@/lib/domain/outcomes/suppress';

/** People of a program; each of these counts lies within the one before it, responders within those followed up. */
export type ProgramCounts = { enrolled: number; followedUp: number; responded: number };
type Level = keyof ProgramCounts;

/** All programs together, each on its own main measure, as it may be shown beside them. */
export type PooledResponse = { enrolled: number | null; followedUp: ShownRate; level: FollowUpLevel; reachedMcid: ShownResponse };

/** The most important first. */
const levels = ['enrolled', 'responded', 'followedUp'] as const satisfies Level[];

/**
 * Totals beside the programs they sum up. A total is withheld when it would give away what is withheld of a single program, and when it leaves
 * 1–10 people over: between two totals, or among those programs together of which something is withheld.
 */
export function pooledResponse(programs: readonly { counts: ProgramCounts; shown: ProgramResponse }[]): PooledResponse {
  const all = programs.map(({ counts, shown }) => ({ counts, known: knownOf(shown) }));
  const totals = sumUp(all);
  const shown: Level[] = [];
  for (const level of levels) if (isSafe(all, [...shown, level])) shown.push(level);
  const total = (level: Level) => (shown.includes(level) ? totals[level] : null);
  const [enrolled, followedUp, responded] = [total('enrolled'), total('followedUp'), total('responded')];
  return {
    enrolled,
    followedUp: shownRate(followedUp, enrolled),
    level: enrolled === null ? 'unknown' : completeness(totals.followedUp, totals.enrolled).level,
    reachedMcid: { everyone: shownRate(responded, enrolled), completers: shownRate(responded, followedUp) },
  };
}

type Program = { counts: ProgramCounts; known: Record<Level, boolean> };

const knownOf = ({ enrolled, followedUp, reachedMcid }: ProgramResponse): Record<Level, boolean> => ({
  enrolled: enrolled !== null,
  followedUp: followedUp.count !== null,
  responded: reachedMcid.everyone.count !== null,
});

/** Whether these totals may stand together, beside what is shown of each program. */
function isSafe(programs: readonly Program[], shown: readonly Level[]): boolean {
  const hiddenOf = shown.map((level) => programs.filter(({ known }) => !known[level]));
  if (hiddenOf.some((hidden) => hidden.length === 1)) return false;
  return [programs, ...hiddenOf].every((some) => {
    const sums = sumUp(some);
    const counts = [0, ...shown.map((level) => sums[level])];
    return counts.every((one) => counts.every((other) => !isSmall(Math.abs(one - other))));
  });
}

function sumUp(programs: readonly Program[]): ProgramCounts {
  const sum = (level: Level) => programs.reduce((total, { counts }) => total + counts[level], 0);
  return { enrolled: sum('enrolled'), followedUp: sum('followedUp'), responded: sum('responded') };
}

function shownRate(count: number | null, total: number | null): ShownRate {
  return count === null || total === null ? { count: null, total, share: null, interval: null } : rate(count, total);
}
