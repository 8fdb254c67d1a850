import { coarse, coarseInterval } from '@/lib/domain/outcomes/coarse';
import { completeness } from '@/lib/domain/outcomes/completeness';
import { type MeanInterval, meanInterval } from '@/lib/domain/outcomes/mean-interval';
import { rate } from '@/lib/domain/outcomes/responder-rates';
import { type Figure, shownFigures } from '@/lib/domain/outcomes/shown-figures';
import { isSmall, type ShownRate } from '@/lib/domain/outcomes/suppress';

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

/** How far follow-up reaches, which may be said also where its count is withheld; `unknown` where too few people are enrolled. */
export type FollowUpLevel = 'enough' | 'warn' | 'no-comparison' | 'unknown';

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

type Key = 'enrolled' | 'reachedMcid' | 'hasFollowUp' | 'hasBaseline' | 'reached30' | 'reached50' | 'worsened';

const figures: Figure<Key, ResponseGroup>[] = [
  ['enrolled', () => true],
  ['reachedMcid', (group) => group.reachedMcid],
  ['hasFollowUp', (group) => group.hasFollowUp],
  ['hasBaseline', (group) => group.hasBaseline],
  ['reached30', (group) => group.reached30],
  ['reached50', (group) => group.reached50],
  ['worsened', (group) => group.worsened],
];

/** The outcome of everyone enrolled in a program on its main measure, as it may be shown. */
export function programResponse(groups: readonly ResponseGroup[]): ProgramResponse {
  const enrolled = sumOf(groups, ({ n }) => n);
  const followed = groups.filter(({ hasFollowUp }) => hasFollowUp);
  const followedUp = sumOf(followed, ({ n }) => n);
  const shown = shownFigures(groups, figures);
  const isHidden = shown.enrolled === null;
  const counted = isHidden ? withheld : shown;
  const response = (key: Key): ShownResponse => ({
    everyone: shownRate(counted[key], counted.enrolled),
    completers: shownRate(counted[key], counted.hasFollowUp),
  });
  return {
    enrolled: counted.enrolled,
    withBaseline: counted.hasBaseline,
    followedUp: shownRate(counted.hasFollowUp, counted.enrolled),
    level: isHidden ? 'unknown' : completeness(followedUp, enrolled).level,
    reachedMcid: response('reachedMcid'),
    reached30: response('reached30'),
    reached50: response('reached50'),
    worsened: response('worsened'),
    improvement: isHidden ? null : shownMean(followed, followedUp, counted.hasFollowUp !== null),
  };
}

function withoutCount({ mean, interval }: MeanInterval): ShownMean {
  return { n: null, mean: coarse(mean), sd: null, interval: interval && coarseInterval(interval) };
}

const withheld: Record<Key, null> = {
  enrolled: null,
  reachedMcid: null,
  hasFollowUp: null,
  hasBaseline: null,
  reached30: null,
  reached50: null,
  worsened: null,
};

const sumOf = (groups: readonly ResponseGroup[], part: (group: ResponseGroup) => number) =>
  groups.reduce((sum, group) => sum + part(group), 0);

/** A proportion of two figures that may be shown; nothing of it where either may not, its total apart. */
function shownRate(count: number | null, total: number | null): ShownRate {
  if (count === null || total === null) return { count: null, total, share: null, interval: null };
  return rate(count, total);
}

function shownMean(followed: readonly ResponseGroup[], followedUp: number, mayCount: boolean): ShownMean | null {
  if (isSmall(followedUp)) return null;
  const sum = sumOf(followed, (group) => group.sum);
  const sumSquares = sumOf(followed, (group) => group.sumSquares);
  const mean = meanInterval({ n: followedUp, sum, sumSquares });
  return mean && (mayCount ? mean : withoutCount(mean));
}
