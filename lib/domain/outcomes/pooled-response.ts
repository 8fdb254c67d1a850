import { completeness } from '@/lib/domain/outcomes/completeness';
import type { FollowUpLevel, ProgramResponse, ShownResponse } from '@/lib/domain/outcomes/program-response';
import { shownRate } from '@/lib/domain/outcomes/shown-rate';
import type { ShownRate } from '@/lib/domain/outcomes/suppress';

/** The programs that are told, together, each on its own main measure and in its own reporting periods. */
export type PooledResponse = {
  /** How many programs the number of those enrolled is about. */
  programs: number;
  enrolled: number;
  followedUp: PooledRate;
  /** Unknown where some of the programs do not tell their follow-up. */
  level: FollowUpLevel;
  reachedMcid: Record<keyof ShownResponse, PooledRate>;
};

/** `programs` says how many of them tell it; its total is of their people only. */
export type PooledRate = ShownRate & { programs: number };

type Told = { count: number; total: number };

/**
 * Sums of what stands beside them, so that they cannot tell more: a total of everyone, less the programs that are told, would tell what is withheld of
 * the others. A share is about the programs that tell it, and its own total says of how many people.
 */
export function pooledResponse(programs: readonly ProgramResponse[]): PooledResponse {
  const enrolled = programs.flatMap((program) => program.enrolled ?? []);
  const pooled = (rates: readonly ShownRate[]): PooledRate => {
    const told = rates.flatMap(({ count, total }): Told[] => (count === null || total === null ? [] : [{ count, total }]));
    if (told.length === 0 && rates.length > 0) return { ...shownRate(null, null), programs: 0 };
    return { ...shownRate(sum(told.map(({ count }) => count)), sum(told.map(({ total }) => total))), programs: told.length };
  };
  const followedUp = pooled(programs.map((program) => program.followedUp));
  return {
    programs: enrolled.length,
    enrolled: sum(enrolled),
    followedUp,
    level: levelOf(followedUp, enrolled.length),
    reachedMcid: {
      everyone: pooled(programs.map(({ reachedMcid }) => reachedMcid.everyone)),
      completers: pooled(programs.map(({ reachedMcid }) => reachedMcid.completers)),
    },
  };
}

function levelOf({ count, total, programs }: PooledRate, of: number): FollowUpLevel {
  return count === null || total === null || programs < of ? 'unknown' : completeness(count, total).level;
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
