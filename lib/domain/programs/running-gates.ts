import type { Day } from '@/lib/domain/day';
import { isHighRiskSite } from './choose-bone-stress-program';

/** The one gate that matters only where the site is high-risk. A version that words it otherwise asks for it at every site. */
export const scanGate = 'A scan shows that the bone has healed, where the site is high-risk';

/**
 * Before running after a bone stress injury, every one of these must hold (George, Sheerin and Reid, Sports Med 2024: V).
 * The scan matters only where the site is high-risk.
 */
export const runningGates = [
  'Pressing on the bone no longer hurts',
  'Walking is free of pain',
  scanGate,
  'Strength, function and loading tests are passed',
  'What led to the injury has been found',
];

/** What someone found of a gate on a day: that it is met, or that it is no longer. Of several, the last entered counts. */
export type GateCheck = { gate: string; met: boolean; onDay: Day };

/** The gates that this injury must pass. A site that nobody noted may be a high-risk one. */
export function gatesFor(gates: readonly string[], site: string | null): string[] {
  return gates.filter((gate) => gate !== scanGate || site === null || isHighRiskSite(site));
}

/** Where each gate stands, by the checks in the order they were entered; null while nobody has checked it. */
export function gateStandings<Check extends GateCheck>(gates: readonly string[], checks: readonly Check[]) {
  return gates.map((gate) => ({ gate, last: checks.findLast((check) => check.gate === gate) ?? null }));
}

/** The gates that keep running and hopping locked; none where a program has no gates. */
export function openGates(gates: readonly string[], checks: readonly GateCheck[]): string[] {
  return gateStandings(gates, checks).flatMap(({ gate, last }) => (last?.met ? [] : [gate]));
}

/** The day since which running is open, on which the last of the gates was met; null while it is locked, or never was. */
export function runningOpenSince(gates: readonly string[], checks: readonly GateCheck[]): Day | null {
  if (openGates(gates, checks).length > 0) return null;
  const days = gateStandings(gates, checks).flatMap(({ last }) => (last ? [last.onDay] : []));
  return days.sort().at(-1) ?? null;
}
