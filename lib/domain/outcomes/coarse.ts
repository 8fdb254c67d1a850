import type { Interval } from '@/lib/domain/outcomes/wilson-interval';

/** One decimal: enough to read a mean, too little to find out of how many people it is (from 10 people on every number fits). */
export const coarse = (value: number): number => Math.round(value * 10) / 10;

export const coarseInterval = ({ low, high }: Interval): Interval => ({ low: coarse(low), high: coarse(high) });
