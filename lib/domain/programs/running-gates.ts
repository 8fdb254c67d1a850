/**
 * Before running after a bone stress injury, every one of these must hold (George, Sheerin and Reid, Sports Med 2024: V).
 * The scan matters only where the site is high-risk.
 */
export const runningGates = [
  'Pressing on the bone no longer hurts',
  'Walking is free of pain',
  'A scan shows that the bone has healed, where the site is high-risk',
  'Strength, function and loading tests are passed',
  'What led to the injury has been found',
];

/** Whether running is open: no gates, or every one of them met. */
export function isRunningOpen(gates: string[], met: string[]): boolean {
  return gates.every((gate) => met.includes(gate));
}
