import { coarse, coarseInterval } from '@/lib/domain/outcomes/coarse';
import { type Completeness, completeness } from '@/lib/domain/outcomes/completeness';
import { type MeanInterval, meanInterval } from '@/lib/domain/outcomes/mean-interval';
import { type Figure, shownFigures } from '@/lib/domain/outcomes/shown-figures';
import { shownRate } from '@/lib/domain/outcomes/shown-rate';
import { sumShown } from '@/lib/domain/outcomes/sum-shown';
import { isSmall, largestSmallCount, type ShownRate } from '@/lib/domain/outcomes/suppress';

/** People of a program who answered alike on its main measure, and the sums of their improvements (better is positive). */
export type ResponseGroup = {
  n: number;
  hasBaseline: boolean;
  hasFollowUp: boolean;
  reachedMcid: boolean;
  reached30: boolean;
  reached50: boolean;
  worsened: boolean;
  sum: number;
  sumSquares: number;
};

/**
 * A mean as it may be shown. Where its number of people is withheld, so is the SD, since with the interval it would give the number away; and mean
 * and interval are coarse, since in full a mean is a fraction whose denominator can be found.
 */
export type ShownMean = Omit<MeanInterval, 'n'> & { n: number | null };

/** Everyone enrolled, missing as no response, comes first; completers, those with a follow-up, second. */
export type ShownResponse = { everyone: ShownRate; completers: ShownRate };

/**
 * How far follow-up reaches, which may be said also where its count is withheld; `unsure` where few are missing, so that it is from 60%, perhaps from 80%
 * on; `unknown` where too few people are enrolled.
 */
export type FollowUpLevel = Completeness['level'] | 'unsure' | 'unknown';

export type ProgramResponse = {
  enrolled: number | null;
  withBaseline: number | null;
  followedUp: ShownRate;
  level: FollowUpLevel;
  reachedMcid: ShownResponse;
  reached30: ShownResponse;
  reached50: ShownResponse;
  worsened: ShownResponse;
  /** Mean improvement of those with a follow-up, in the measure's unit; null without any or withheld. */
  improvement: ShownMean | null;
};

const keys = ['enrolled', 'reachedMcid', 'hasFollowUp', 'hasBaseline', 'reached30', 'reached50', 'worsened'] as const;
type Key = (typeof keys)[number];
type Counts = Record<Key, number | null>;

const figures: Figure<Key, ResponseGroup>[] = [
  ['enrolled', () => true],
  ['reachedMcid', (group) => group.reachedMcid],
  ['hasFollowUp', (group) => group.hasFollowUp],
  ['hasBaseline', (group) => group.hasBaseline],
  ['reached30', (group) => group.reached30],
  ['reached50', (group) => group.reached50],
  ['worsened', (group) => group.worsened],
];

/** People of one reporting period, and what of them may be counted. */
type Part = { groups: readonly ResponseGroup[]; counts: Counts };

const none: Counts = {
  enrolled: null,
  reachedMcid: null,
  hasFollowUp: null,
  hasBaseline: null,
  reached30: null,
  reached50: null,
  worsened: null,
};

/** The outcome of everyone enrolled in a program in some reporting periods on its main measure, as it may be shown. */
export function programResponse(periods: readonly (readonly ResponseGroup[])[]): ProgramResponse {
  const parts = periods.map((groups): Part => ({ groups, counts: shownCounts(groups) }));
  return responseOf(
    sumShown(
      keys,
      parts.map(({ counts }) => counts),
    ),
    parts,
  );
}

/** What of the people of one reporting period may be counted. */
export function shownCounts(groups: readonly ResponseGroup[]): Counts {
  const counts = shownFigures(groups, figures);
  return counts.enrolled === null ? none : counts;
}

/** Nothing is told: no reporting period has come about. */
export const untoldResponse: ProgramResponse = responseOf(none, []);

function responseOf(counts: Counts, parts: readonly Part[]): ProgramResponse {
  const response = (key: Key): ShownResponse => ({
    everyone: shownRate(counts[key], counts.enrolled),
    completers: shownRate(counts[key], counts.hasFollowUp),
  });
  return {
    enrolled: counts.enrolled,
    withBaseline: counts.hasBaseline,
    followedUp: shownRate(counts.hasFollowUp, counts.enrolled),
    level: counts.enrolled === null ? 'unknown' : followUpLevel(parts),
    reachedMcid: response('reachedMcid'),
    reached30: response('reached30'),
    reached50: response('reached50'),
    worsened: response('worsened'),
    improvement: counts.enrolled === null ? null : shownMean(parts, counts.hasFollowUp !== null),
  };
}

const sumOf = <One>(all: readonly One[], part: (one: One) => number) => all.reduce((sum, one) => sum + part(one), 0);
const enrolledIn = (groups: readonly ResponseGroup[]) => sumOf(groups, ({ n }) => n);
const followedIn = (groups: readonly ResponseGroup[]) => sumOf(groups, ({ n, hasFollowUp }) => (hasFollowUp ? n : 0));

/**
 * Where few are missing, both what it would be if 10 were and what it would be if one was: a level that depended on how many are could tell it (9 of 45
 * are enough, 10 are not). Where a count is withheld for another reason no level is told: each sum with other periods would set it another threshold.
 */
function followUpLevel(parts: readonly Part[]): FollowUpLevel {
  if (parts.some((part) => part.counts.hasFollowUp === null && !isFewMissing(part))) return 'unknown';
  const enrolled = sumOf(parts, ({ groups }) => enrolledIn(groups));
  const followedIf = (missing: number) =>
    sumOf(parts, (part) => (isFewMissing(part) ? enrolledIn(part.groups) - missing : followedIn(part.groups)));
  const [least, most] = [largestSmallCount.value, 1].map((missing) => completeness(followedIf(missing), enrolled).level);
  return least === 'warn' && most === 'enough' ? 'unsure' : (least ?? 'unknown');
}

const isFewMissing = ({ groups, counts }: Part) => counts.hasFollowUp === null && isSmall(enrolledIn(groups) - followedIn(groups));

/** Without its n a mean of several periods is withheld: with those of each, however coarse, it would tell their weights. */
function shownMean(parts: readonly Part[], mayCount: boolean): ShownMean | null {
  const followed = parts.flatMap(({ groups }) => groups.filter(({ hasFollowUp }) => hasFollowUp));
  const n = sumOf(followed, (group) => group.n);
  if (isSmall(n) || (!mayCount && parts.length > 1)) return null;
  const mean = meanInterval({ n, sum: sumOf(followed, (group) => group.sum), sumSquares: sumOf(followed, (group) => group.sumSquares) });
  return mean && (mayCount ? mean : withoutCount(mean));
}

function withoutCount({ mean, interval }: MeanInterval): ShownMean {
  return { n: null, mean: coarse(mean), sd: null, interval: interval && coarseInterval(interval) };
}
