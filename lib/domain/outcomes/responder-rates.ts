import { type Interval, wilsonInterval } from '@/lib/domain/outcomes/wilson-interval';

/** A proportion with its 95 % interval, as shares from 0 to 1; null where nobody is counted. */
export type Rate = { count: number; total: number; share: number | null; interval: Interval | null };

/**
 * The primary figure counts everyone enrolled, missing as no response (intention to treat); completers, those with a follow-up, come
 * second and are labelled.
 */
export type ResponderRates = { everyone: Rate; completers: Rate };

export function responderRates({
  enrolled,
  followedUp,
  responded,
}: {
  enrolled: number;
  followedUp: number;
  responded: number;
}): ResponderRates {
  return { everyone: rate(responded, enrolled), completers: rate(responded, followedUp) };
}

/** `count` of `total` as a share with its Wilson interval. */
export function rate(count: number, total: number): Rate {
  return { count, total, share: total === 0 ? null : count / total, interval: wilsonInterval(count, total) };
}
